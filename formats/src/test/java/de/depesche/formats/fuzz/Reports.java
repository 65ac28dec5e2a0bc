package de.depesche.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds for the report on any input: few findings of each rule, each of which can be told to a person.
final class Reports {
    private Reports() {}

    /// @return the ids of the rules that the input broke
    static Stream<String> told(Report report) {
        report.findings().forEach(Reports::told);
        var shown = report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().id(), Collectors.counting()));
        shown.forEach((rule, count) -> assertThat(count)
                .as(rule)
                .isBetween(1L, Math.min(ReportBuilder.SHOWN, report.counts().getOrDefault(rule, 0L))));
        if (!report.readable()) {
            assertThat(report.findings()).isNotEmpty();
        }
        assertThat(report.verdict()).isNotNull();
        return Stream.concat(Stream.of("read"), report.counts().keySet().stream());
    }

    /// Without AssertJ, which is slow for what happens a hundred times for each input.
    private static void told(Finding finding) {
        var message = finding.message(Locale.GERMAN);
        if (message.isBlank() || finding.remedy(Locale.ENGLISH).isBlank()) {
            throw new AssertionError(finding.rule().id() + " tells nothing: " + finding.facts());
        }
        if (!finding.facts().keySet().containsAll(finding.rule().message().places())) {
            throw new AssertionError(finding.rule().id() + " lacks a fact: " + finding.facts());
        }
    }
}
