package de.depesche.formats.companion;

import static de.depesche.formats.companion.CompanionTexts.BILLING;
import static de.depesche.formats.companion.CompanionTexts.DOCUMENTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Quarter;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanionFilesTest {
    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-04-02T13:10:17+02:00");
    private static final Path SAMPLES = Path.of("../../shared/samples/begleitdatei");

    @Test
    void aFileIsReadAsItSays() throws IOException {
        var file = read(BILLING).file().orElseThrow();

        assertThat(file.application()).isEqualTo(Application.BILLING);
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.guid()).isEqualTo(UUID.fromString("0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"));
        assertThat(file.bsnr()).isEqualTo(new Bsnr("181234500"));
        assertThat(file.testData()).isFalse();
        assertThat(file.deliveredAt()).isEqualTo(SENT);
        assertThat(file.documentType()).isEqualTo(DocumentType.BILLING);
        assertThat(file.quarter()).isEqualTo(new Quarter(2026, 1));
        assertThat(file.complete()).contains(true);
        assertThat(file.attachments()).containsExactly("Z01181234500_02.04.2026_13.10.con.xkm");
        assertThat(file.names("z01181234500_02.04.2026_13.10.CON.XKM")).isTrue();
        assertThat(file.names("andere.con.xkm")).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgainWithoutAFinding() throws IOException {
        for (var text : List.of(BILLING, DOCUMENTATION)) {
            var file = read(text).file().orElseThrow();
            var again = read(new String(CompanionWriter.write(file), StandardCharsets.UTF_8));
            assertThat(again.file()).contains(file);
            assertThat(again.report()).isEqualTo(Report.CLEAN);
        }
        assertThat(new String(CompanionWriter.write(read(BILLING).file().orElseThrow()), StandardCharsets.UTF_8))
                .isEqualTo(BILLING);
    }

    @Test
    void namesAreEscaped() throws IOException {
        var file = file(1, false, List.of("M&M \"<1>.xml"));
        var text = new String(CompanionWriter.write(file), StandardCharsets.UTF_8);
        assertThat(read(text).file()).contains(file);
    }

    @Test
    void blanksAndMissingZonesAreTolerated() throws IOException {
        var tolerated = read(BILLING.replace("V=\"0b5c", "V=\" 0b5c").replace("+02:00", ""));
        assertThat(tolerated.file()).contains(read(BILLING).file().orElseThrow());
        assertThat(tolerated.report().count(Severity.ERROR)).isZero();
        assertThat(read(BILLING.replace("\"181234500\"", "\"10100300\""))
                        .file()
                        .orElseThrow()
                        .bsnr())
                .isEqualTo(new Bsnr("010100300"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version V=\"1\"",
                "guid V=\"0b",
                "bsnr V=\"1",
                "V=\"ABR",
                "V=\"2026-1",
                "V=\"true",
                "V=\"2026-04"
            })
    void whatCannotBeUnderstoodIsNoFile(String value) throws IOException {
        var reading = read(BILLING.replace(value, value.replace("V=\"", "V=\"?")));
        assertThat(reading.file()).isEmpty();
        assertThat(reading.report().verdict()).isEqualTo(Report.Verdict.ERRORS);
    }

    @Test
    void findingsNamePlaceAndWayOut() throws IOException {
        var finding = read(BILLING.replace("\"2026-1\"", "\"1/2026\""))
                .report()
                .findings()
                .getFirst();
        assertThat(finding.where().line()).hasValue(9);
        assertThat(finding.where().path()).contains("/einlieferung/quartal");
        assertThat(finding.where().file()).contains("begleitdatei.xml");
        assertThat(finding.message(Locale.GERMAN)).isEqualTo("Das Quartal ist 1/2026.");
        assertThat(finding.remedy(Locale.ENGLISH)).contains("2026-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1850", "4052"})
    void aDayThatNoQuarterTakesIsComparedAllTheSame(String year) throws IOException {
        var reading = read(BILLING.replace("V=\"2026-04", "V=\"" + year + "-04"));
        assertThat(reading.report().counts().containsKey("BGD-QUARTER-TIME")).isEqualTo(year.equals("1850"));
    }

    @Test
    void aDeliveryThatBreaksItsRulesCannotBeMade() {
        refused(() -> file(0, false, List.of("a.con.xkm")), "version");
        refused(() -> file(2, true, List.of("a.con.xkm")), "test");
        refused(() -> file(1, false, List.of()), "attachments");
        refused(() -> file(1, false, List.of("a.xml", "A.XML")), "once");
        for (var name : List.of("", " a", "a/b", "a\\b", "a\nb", "begleitdatei.xml", "Begleitdatei")) {
            refused(() -> file(1, false, List.of(name)), "names of files");
        }
        assertThat(file(1, true, List.of("a.con.xkm")).testData()).isTrue();
    }

    @Test
    void aCorrectionKeepsTheGuidAndCountsOn() {
        var first = file(1, false, List.of("a.con.xkm"));
        var second = first.correction(SENT.plusDays(1), List.of("b.con.xkm"));

        assertThat(second.guid()).isEqualTo(first.guid());
        assertThat(second.version()).isEqualTo(2);
        refused(() -> file(1, true, List.of("a")).correction(SENT, List.of("b")), "test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void flagsHaveTwoSpellings(String yes) throws IOException {
        var text = BILLING.replace("testdaten V=\"false\"", "testdaten V=\"" + yes + "\"");
        assertThat(read(text).file().orElseThrow().testData()).isTrue();
        var no = BILLING.replace("vollstaendig V=\"true\"", "vollstaendig V=\"0\"");
        assertThat(read(no).file().orElseThrow().complete()).contains(false);
    }

    @Test
    void whatIsNoXmlSaysWhere() throws IOException {
        var broken = read("<einlieferung>\n</x>").report().findings().getFirst();
        assertThat(broken.where().line()).hasValue(2);
        assertThat(read("").report().findings().getFirst().where().file()).contains("begleitdatei.xml");
        assertThat(read(BILLING.replace("einlieferung", "lieferung")).report().counts())
                .containsOnlyKeys("BGD-ROOT");
        var unnamed = CompanionFiles.read(new ByteArrayInputStream(new byte[0]), Optional.empty())
                .report();
        assertThat(unnamed.findings().getFirst().where().file()).isEmpty();
    }

    @Test
    void findingsAboutTheWholeStandAtTheRoot() throws IOException {
        var finding = read(BILLING.replace("xsi:schemaLocation=", "xsi:type="))
                .report()
                .findings()
                .getFirst();
        assertThat(finding.where().path()).contains("/einlieferung");
        assertThat(finding.where().line()).hasValue(2);
        var missing = read(BILLING.replace("  <quartal V=\"2026-1\"/>\n", ""))
                .report()
                .findings()
                .getFirst();
        assertThat(missing.where().path()).contains("/einlieferung");
        assertThat(read(BILLING.replace("\"2026-1\"", "\"2026 -1\"")).file()).isEmpty();
    }

    @Test
    void theGuidIsFoundInABrokenFile() throws IOException {
        var broken = BILLING.replace("bsnr V", "bsnr W").replace("/2.0.0", "/9.0.0");
        assertThat(CompanionFiles.guid(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                .contains(UUID.fromString("0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"));
        assertThat(CompanionFiles.guid(new ByteArrayInputStream(new byte[] {'<'})))
                .isEmpty();
    }

    @Test
    void theExamplesOfKvDigitalAreUnderstood() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES));
        try (var in = Files.newInputStream(SAMPLES.resolve("Beispiel_begleitdatei_abrechnung.xml"))) {
            var reading = CompanionFiles.read(in, Optional.empty());
            assertThat(reading.file().orElseThrow().testData()).isTrue();
            assertThat(reading.report().counts()).containsOnlyKeys("BGD-0101-NAME");
        }
        try (var in = Files.newInputStream(SAMPLES.resolve("Beispiel_begleitdatei_edokumentation.xml"))) {
            var reading = CompanionFiles.read(in, Optional.empty());
            assertThat(reading.file().orElseThrow().documentType()).isEqualTo(DocumentType.QSHGV);
            assertThat(reading.report().counts()).containsOnlyKeys("BGD-0101-NAME", "BGD-BLANKS", "BGD-TEST-EDOKU");
            assertThat(reading.report().count(Severity.ERROR)).isZero();
        }
    }

    private static CompanionFile file(int version, boolean test, List<String> attachments) {
        return new CompanionFile(
                Application.BILLING,
                version,
                UUID.fromString("0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"),
                new Bsnr("181234500"),
                test,
                SENT,
                DocumentType.BILLING,
                new Quarter(2026, 1),
                Optional.of(true),
                attachments);
    }

    private static CompanionFiles.Reading read(String text) throws IOException {
        return CompanionFiles.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Optional.of("begleitdatei.xml"));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable made, String because) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(because);
    }
}
