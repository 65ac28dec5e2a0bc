package de.depesche.formats.companion;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Quarter;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Sample;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of a row of deliveries, with a row that breaks it and one that just does not.
class DeliveryChainTest {
    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-04-02T13:10:17+02:00");
    private static final CompanionFile FIRST = file(1, DocumentType.BILLING, "181234500", new Quarter(2026, 1));
    private static final CompanionFile SECOND = FIRST.correction(SENT, List.of("b.con.xkm"));
    private static final CompanionFile THIRD = SECOND.correction(SENT, List.of("c.con.xkm"));

    static Stream<Sample> samples() {
        var other = file(2, DocumentType.DECLARATION, "010100300", new Quarter(2025, 4));
        return Stream.of(
                new Sample("BGD-0810-NEW", () -> chain(FIRST, FIRST), () -> chain(FIRST)),
                new Sample("BGD-0810-ORIGIN", () -> chain(SECOND), () -> chain(SECOND, FIRST)),
                new Sample("BGD-0810-NEXT", () -> chain(THIRD, FIRST), () -> chain(THIRD, SECOND, FIRST)),
                new Sample("BGD-0810-SAME", () -> chain(other, FIRST), () -> chain(SECOND, FIRST)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRowBreaksItAndOneJustDoesNot(Sample sample) {
        sample.holds();
        assertThat(sample.breaks().get().counts()).hasSize(1);
        assertThat(sample.keeps().get()).isEqualTo(Report.CLEAN);
    }

    @Test
    void everyRuleHasBoth() {
        var rules = CompanionFiles.rules().stream().filter(rule -> rule.id().startsWith("BGD-0810"));
        Sample.cover(rules.toList(), samples());
    }

    @Test
    void theSameVersionTwiceIsNoCorrection() {
        var finding = chain(SECOND, FIRST, SECOND).findings().getFirst();
        assertThat(finding.message(Locale.GERMAN)).isEqualTo("Auf die Version 2 folgt die Version 2.");
        assertThat(finding.remedy(Locale.GERMAN)).isEqualTo("Die nächste Korrektur hat die Version 3.");
        assertThat(finding.where().path()).contains("/einlieferung/version");
    }

    @Test
    void whatDiffersIsNamed() {
        var other = file(2, DocumentType.DECLARATION, "010100300", new Quarter(2025, 4));
        assertThat(chain(other, FIRST).findings().getFirst().message(Locale.GERMAN))
                .endsWith("in: bsnr, dokumenten_typ, quartal.");
    }

    private static CompanionFile file(int version, DocumentType type, String bsnr, Quarter quarter) {
        return new CompanionFile(
                Application.BILLING,
                version,
                UUID.fromString("0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"),
                new Bsnr(bsnr),
                false,
                SENT,
                type,
                quarter,
                Optional.of(true),
                List.of("a.con.xkm"));
    }

    private static Report chain(CompanionFile next, CompanionFile... sent) {
        var findings = new ReportBuilder();
        new DeliveryChain(next, List.of(sent)).check(findings);
        return findings.report();
    }
}
