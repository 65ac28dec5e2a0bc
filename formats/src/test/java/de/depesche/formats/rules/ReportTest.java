package de.depesche.formats.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final ReportBuilder findings = new ReportBuilder();

    @Test
    void theVerdictIsTheWorstFinding() {
        assertThat(findings.report().verdict()).isEqualTo(Report.Verdict.OK);
        findings.add(rule("T-1", Severity.HINT).at(Where.FILE, Map.of("found", "a")));
        assertThat(findings.report().verdict()).isEqualTo(Report.Verdict.OK);
        findings.add(rule("T-2", Severity.WARNING).at(Where.FILE, Map.of("found", "a")));
        assertThat(findings.report().verdict().exitCode()).isEqualTo(1);
        findings.add(rule("T-3", Severity.ERROR).at(Where.FILE, Map.of("found", "a")));
        assertThat(findings.report().verdict().exitCode()).isEqualTo(2);
        findings.unreadable(rule("T-4", Severity.ERROR).at(Where.FILE, Map.of("found", "a")));
        assertThat(findings.report().verdict().exitCode()).isEqualTo(3);
    }

    @Test
    void repeatsAreCountedButNotKept() {
        var often = rule("T-1", Severity.ERROR);
        for (int line = 1; line <= 1000; line++) {
            findings.add(often.at(Where.line(line), Map.of("found", "a")));
        }
        var report = findings.report();
        assertThat(report.findings()).hasSize(ReportBuilder.SHOWN);
        assertThat(report.count(Severity.ERROR)).isEqualTo(1000);
        assertThat(report.counts()).containsEntry("T-1", 1000L);
    }

    @Test
    void whatCouldNotBeCheckedIsSaidOnce() {
        var missing = Text.of("Die ICD-Stammdatei fehlt.", "The ICD master data are missing.");
        findings.notChecked(rule("T-1", Severity.ERROR), missing);
        findings.notChecked(rule("T-1", Severity.ERROR), missing);
        assertThat(findings.report().notChecked()).hasSize(1);
    }

    @Test
    void sentencesAreFilledInBothLanguages() {
        var finding = rule("T-1", Severity.ERROR).at(Where.line(3).atField("5001"), Map.of("found", "$1"));
        assertThat(finding.message(Locale.GERMANY)).isEqualTo("Gefunden: $1.");
        assertThat(finding.remedy(Locale.FRENCH)).isEqualTo("Correct $1.");
    }

    @Test
    void aFindingWithoutItsFactsIsABug() {
        var rule = rule("T-1", Severity.ERROR);
        assertThatIllegalArgumentException().isThrownBy(() -> rule.at(Where.FILE));
    }

    @Test
    void whatIsNotVerifiedNeverRefusesAFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("T-1", Severity.ERROR, Certainty.UNVERIFIED))
                .withMessageContaining("T-1");
    }

    @Test
    void bothLanguagesNameTheSameFacts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("{a} fehlt", "{b} is missing"));
    }

    @Test
    void aValidityCountsBothItsEnds() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(Validity.since(day).covers(day)).isTrue();
        assertThat(Validity.since(day).covers(day.minusDays(1))).isFalse();
        assertThat(Validity.until(day).covers(day)).isTrue();
        assertThat(Validity.until(day).covers(day.plusDays(1))).isFalse();
        assertThat(Validity.ALWAYS.covers(day)).isTrue();
    }

    private static Rule rule(String id, Severity severity) {
        return rule(id, severity, Certainty.WORDING);
    }

    private static Rule rule(String id, Severity severity, Certainty certainty) {
        return new Rule(
                id,
                "Musterregel 1.0",
                Validity.ALWAYS,
                severity,
                certainty,
                Text.of("Es stimmt.", "It holds."),
                Text.of("Gefunden: {found}.", "Found: {found}."),
                Text.of("Berichtigen Sie {found}.", "Correct {found}."));
    }
}
