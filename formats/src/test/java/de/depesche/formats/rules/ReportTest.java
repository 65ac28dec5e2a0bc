package de.depesche.formats.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of(" ", "It is missing."));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("Es fehlt.", " "));
    }

    @Test
    void aRuleHasAnIdASourceAndAConditionThatHoldsForEveryFile() {
        var said = Text.of("Es stimmt.", "It holds.");
        assertThat(rule("T-1a", "Buch", said).severity()).isEqualTo(Severity.WARNING);
        assertThatIllegalArgumentException().isThrownBy(() -> rule("t1", "Buch", said));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("T-1", " ", said));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("T-1", "Buch", Text.of("{found} stimmt.", "{found} holds.")));
    }

    @Test
    void whatIsNotVerifiedMayWarn() {
        var finding = rule("T-1", "Buch", Text.of("Es stimmt.", "It holds.")).at(Where.FILE);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.rule().certainty()).isEqualTo(Certainty.UNVERIFIED);
    }

    @Test
    void aPlaceIsAsExactAsTheFormatCanSay() {
        var place = Where.line(1).inFile("a.con").inRecord("0101").atField("5001");
        assertThat(place.atPath("/a/b"))
                .isEqualTo(new Where(
                        Optional.of("a.con"),
                        OptionalLong.of(1),
                        Optional.of("0101"),
                        Optional.of("5001"),
                        Optional.of("/a/b")));
        assertThat(Where.path("/a")).isEqualTo(Where.FILE.atPath("/a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Where.line(0)).withMessageEndingWith(": 0");
    }

    @Test
    void aValidityCountsBothItsEnds() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(Validity.since(day).covers(day)).isTrue();
        assertThat(Validity.since(day).covers(day.minusDays(1))).isFalse();
        assertThat(Validity.until(day).covers(day)).isTrue();
        assertThat(Validity.until(day).covers(day.plusDays(1))).isFalse();
        assertThat(Validity.ALWAYS.covers(day)).isTrue();
        assertThat(new Validity(Optional.of(day), Optional.of(day)).covers(day)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(Optional.of(day), Optional.of(day.minusDays(1))));
    }

    private static Rule rule(String id, String source, Text said) {
        return new Rule(id, source, Validity.ALWAYS, Severity.WARNING, Certainty.UNVERIFIED, said, said, said);
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
