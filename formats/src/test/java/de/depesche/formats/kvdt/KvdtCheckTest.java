package de.depesche.formats.kvdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.depesche.formats.Samples;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KvdtCheckTest {

    @Test
    void kbvsOwnExampleHasTheKnownWarningsAndNoErrors() throws IOException {
        var sample = Samples.of("kvdt/Z05123456699_27.10.2023_12.00.con");
        Report report;
        try (var in = Files.newInputStream(sample)) {
            report = new KvdtCheck(MasterData.NONE)
                    .check(Optional.of(sample.getFileName().toString()), in);
        }

        assertThat(report.counts())
                .containsOnly(
                        java.util.Map.entry("KVDT-KVNR", 11L),
                        java.util.Map.entry("KVDT-IK", 2L),
                        java.util.Map.entry("KVDT-NAME-SENDER", 1L));
        assertThat(report.verdict()).isEqualTo(Report.Verdict.WARNINGS);
        assertThat(XdtReader.of(new ByteArrayInputStream(Files.readAllBytes(sample)), Dialect.KVDT)
                        .lines())
                .hasSize(1364);
    }

    @Test
    void aFindingSaysWhereAndWhatToDo() {
        var report = KvdtFile.adt().with("0101", "5000", "20260331").check();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.where())
                    .isEqualTo(Where.line(86).inRecord("0101").atField("5000"));
            assertThat(finding.message(Locale.GERMAN))
                    .isEqualTo("Der Leistungstag 31.03.2026 liegt nicht im Quartal 2/2026.");
            assertThat(finding.remedy(Locale.ENGLISH)).startsWith("Correct the day");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void ofFieldsThatStandForEachOtherAllAreNamedInEitherLanguage() {
        var report = KvdtFile.adt().without("besa", "0201").check();

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().id().equals("KVDT-MISSING"))
                .extracting(finding -> finding.message(Locale.GERMAN), finding -> finding.message(Locale.ENGLISH))
                .contains(tuple("Das Feld 0201/0213 fehlt.", "The field 0201/0213 is missing."));
    }

    @Test
    void aCardIsWarnedOfOnce() {
        var file = KvdtFile.adt().with("0101", "3119", "A004041948");

        assertThat(file.again("0101", "0101").check().counts()).containsEntry("KVDT-KVNR", 1L);
    }

    @Test
    void repeatsAreCounted() {
        var file = KvdtFile.adt();
        for (int i = 0; i < 60; i++) {
            file = file.after("0101", "5001", "5041B");
        }
        var report = file.check();

        assertThat(report.counts()).containsEntry("KVDT-5041-B", 60L).containsEntry("KVDT-PARENT-UNSURE", 60L);
        assertThat(report.findings().stream().filter(one -> one.rule().id().equals("KVDT-5041-B")))
                .hasSize(50);
    }

    @Test
    void whatIsNoKvdtIsSaid() throws IOException {
        var text = "Sehr geehrte Damen und Herren,\r\n".getBytes(StandardCharsets.UTF_8);
        var report = new KvdtCheck(MasterData.NONE).check(Optional.empty(), new ByteArrayInputStream(text));

        assertThat(report.verdict()).isEqualTo(Report.Verdict.UNREADABLE);
    }

    @Test
    void damageOfAnyKindEndsInAReport() throws IOException {
        var random = new SplittableRandom(3);
        var good = KvdtFile.of("adt+kadt.txt").bytes();
        for (int round = 0; round < 300; round++) {
            var damaged = damaged(good, random);
            var report =
                    new KvdtCheck(KvdtFile.masterData()).check(Optional.empty(), new ByteArrayInputStream(damaged));
            for (var language : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
                assertThat(report.findings().stream().map((Finding one) -> one.message(language)))
                        .noneMatch(message -> message.matches(".*\\{[a-z]+}.*"));
            }
        }
    }

    private static byte[] damaged(byte[] good, SplittableRandom random) {
        var damaged = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
        for (int i = random.nextInt(20); i > 0 && damaged.length > 0; i--) {
            int at = random.nextInt(damaged.length);
            damaged[at] = random.nextBoolean() ? good[random.nextInt(good.length)] : (byte) random.nextInt(256);
        }
        return damaged;
    }
}
