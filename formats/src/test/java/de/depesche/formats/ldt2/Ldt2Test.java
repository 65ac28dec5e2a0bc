package de.depesche.formats.ldt2;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.Samples;
import de.depesche.formats.ldt.LabFile;
import de.depesche.formats.ldt.LabResult;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Ldt2Test {
    private static final String HEAD = "8000=8220 8100=LEN 9212=LDT1014.01";
    private static final String END = "8000=8221 8100=LEN 9202=TOTAL";
    private static final String FINDING = "8000=8202 8100=LEN 8310=A-17 8311=L-9 8301=05102026 8302=06102026 8303=0815"
            + " 3000=4711 3101=Beispiel 3102=Anna 3103=31051961 3110=2 8401=E 8410=KREA 8411=Kreatinin 8418=B 8430=Serum"
            + " 8420=0.80 8421=mg/dl 8432=05102026 8433=0830 8461=0.50 8462=1.10 8422=N 8460=Frauen 8480=unauffällig"
            + " 8410=HB 8411=Hämoglobin 8430=EDTA-Blut 8420=12.00 8421=g/dl 8470=Hinweis";

    private final ReportBuilder findings = new ReportBuilder();

    @Test
    void aFindingOfLdt2IsShownAsOneOfLdt3() throws IOException {
        var file = read(HEAD, FINDING, END);
        assertThat(findings.report()).isEqualTo(Report.CLEAN);
        assertThat(file.version()).hasValue("LDT1014.01");
        assertThat(file.orders()).isEmpty();
        var finding = file.findings().getFirst();
        assertThat(finding.id()).isEmpty();
        assertThat(finding.orderNumber()).hasValue("A-17");
        assertThat(finding.laboratoryNumber()).hasValue("L-9");
        assertThat(finding.complete()).isTrue();
        assertThat(finding.sent().orElseThrow().instant()).hasToString("2026-10-06T08:15Z");
        var patient = finding.patient().orElseThrow();
        assertThat(patient.familyName()).hasValue("Beispiel");
        assertThat(patient.givenNames()).containsExactly("Anna");
        assertThat(patient.birthDate()).hasValue("19610531");
        assertThat(patient.sex()).hasValue("W");
        assertThat(patient.number()).hasValue("4711");
        assertThat(finding.materials())
                .extracting(material -> material.name().orElseThrow())
                .containsExactly("Serum", "EDTA-Blut");
        assertThat(finding.materials().getFirst().received().orElseThrow().day())
                .hasToString("2026-10-05");
    }

    @Test
    void testsKeepTheirValuesUnitsAndRanges() throws IOException {
        var results = read(HEAD, FINDING, END).findings().getFirst().results();
        assertThat(results).hasSize(2);
        var first = results.getFirst();
        assertThat(first.area()).isEqualTo(LabResult.Area.CHEMISTRY);
        assertThat(first.test()).hasValue("KREA");
        assertThat(first.name()).hasValue("Kreatinin");
        assertThat(first.status()).hasValue("B");
        assertThat(first.text()).containsExactly("unauffällig");
        var value = first.values().getFirst();
        assertThat(value.text()).isEqualTo("0.80");
        assertThat(value.unit()).hasValue("mg/dl");
        assertThat(value.measured().orElseThrow().instant()).hasToString("2026-10-05T08:30Z");
        var range = value.ranges().getFirst();
        assertThat(range.lower()).hasValue("0.50");
        assertThat(range.upper()).hasValue("1.10");
        assertThat(range.indicator()).hasValue("N");
        assertThat(range.text()).containsExactly("Frauen");
        assertThat(results.getLast().values().getFirst().text()).isEqualTo("12.00");
        assertThat(results.getLast().values().getFirst().ranges()).isEmpty();
        assertThat(results.getLast().text()).containsExactly("Hinweis");
    }

    @Test
    void kindsOfRecordsTellTheArea() throws IOException {
        var file = read(
                HEAD,
                "8000=8203 8401=T 8410=A 8420=1",
                "8000=8204 8410=B 8420=2",
                "8000=8201 8410=C 8420=3",
                "8000=8219 8310=A-18 3110=X 3101=Beispiel 8410=KREA 8411=Kreatinin 8430=Serum",
                END);
        assertThat(file.findings())
                .extracting(finding -> finding.results().getFirst().area())
                .containsExactly(LabResult.Area.MICROBIOLOGY, LabResult.Area.OTHER, LabResult.Area.CHEMISTRY);
        assertThat(file.findings().getFirst().complete()).isFalse();
        assertThat(file.findings().getFirst().patient()).isEmpty();
        var order = file.orders().getFirst();
        assertThat(order.number()).hasValue("A-18");
        assertThat(order.patient().orElseThrow().sex()).hasValue("X");
        assertThat(order.requests().getFirst().test()).hasValue("KREA");
        assertThat(order.requests().getFirst().name()).hasValue("Kreatinin");
        assertThat(order.materials().getFirst().received()).isEmpty();
    }

    static List<Example> examples() {
        return List.of(
                new Example("LDT2-KOPF", List.of("8000=8202 8310=1", END), List.of(HEAD, END)),
                new Example(
                        "LDT2-SATZART", List.of(HEAD, "8000=6310 3000=1", END), List.of(HEAD, "8000=8218 3000=1", END)),
                new Example("LDT2-8100", List.of("8000=8220 8100=00000031", END), List.of(HEAD, END)),
                new Example("LDT2-8100", List.of("8000=8220 8100=x", END), List.of("8000=8220 8100=00000030", END)),
                new Example(
                        "LDT2-DATUM",
                        List.of(HEAD, "8000=8202 8301=31022026", END),
                        List.of(HEAD, "8000=8202 8301=28022026 8303=0815", END)),
                new Example(
                        "LDT2-WERT",
                        List.of(HEAD, "8000=8202 8420=1 8410=A", END),
                        List.of(HEAD, "8000=8202 8410=A 8420=1", END)),
                new Example("LDT2-ENDE", List.of(HEAD), List.of(HEAD, END)),
                new Example("LDT2-9202", List.of(HEAD, "8000=8221 9202=00000001"), List.of(HEAD, END)));
    }

    record Example(String rule, List<String> breaks, List<String> holds) {}

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleIsBrokenByWhatBreaksItAndByNothingElse(Example example) throws IOException {
        assertThat(counts(example.breaks())).contains(example.rule());
        assertThat(counts(example.holds())).doesNotContain(example.rule());
    }

    @Test
    void eachRuleHasAnExample() {
        assertThat(examples().stream().map(Example::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Ldt2Rules.all().stream().map(Rule::id).toList());
    }

    @Test
    void whatIsNoLineBelongsToItsRecordAndNothingStopsAtIt() throws IOException {
        var file = Ldt2File.read(
                new ByteArrayInputStream(
                        "0138000822".concat("0\r\nUnsinn\r\n01380008221\r\n").getBytes(Xdt.LATIN_9)),
                findings);
        assertThat(file.findings()).isEmpty();
        assertThat(findings.report().counts()).containsKey("XDT-FIELD").doesNotContainKey("LDT2-ENDE");
    }

    @Test
    void anEmptyFileIsSaidToBeOne() throws IOException {
        assertThat(Ldt2File.read(new ByteArrayInputStream(new byte[0]), findings)
                        .findings())
                .isEmpty();
        assertThat(findings.report().readable()).isFalse();
    }

    @Test
    void theSampleOfALaboratoryGroupIsRead() throws IOException {
        var file = Ldt2File.read(
                new ByteArrayInputStream(Files.readAllBytes(Samples.of("ldt2/ldt_lg_report_example.ldt"))), findings);
        assertThat(findings.report().findings().stream()
                        .map(finding -> finding.rule().id() + finding.where().line()))
                .isEmpty();
        var finding = file.findings().getFirst();
        assertThat(finding.complete()).isTrue();
        assertThat(finding.results().getFirst().values().getFirst().text()).isEqualTo("12.4");
    }

    @Test
    void theDamagedSampleIsNoLdtAndIsReadAllTheSame() throws IOException {
        Ldt2File.read(new ByteArrayInputStream(Files.readAllBytes(Samples.of("ldt2/druc_sample.ldt"))), findings);
        assertThat(findings.report().readable()).isTrue();
        assertThat(findings.report().counts()).containsKeys("XDT-LF", "LDT2-KOPF", "LDT2-SATZART", "LDT2-ENDE");
    }

    private LabFile read(String... records) throws IOException {
        return Ldt2File.read(new ByteArrayInputStream(Xdt.file(records)), findings);
    }

    private static List<String> counts(List<String> records) throws IOException {
        var report = new ReportBuilder();
        Ldt2File.read(new ByteArrayInputStream(Xdt.file(records.toArray(String[]::new))), report);
        return List.copyOf(report.report().counts().keySet());
    }

    /// Records such as `8000=8202 8100=LEN 8310=A-17`; `LEN` and `TOTAL` become what they have to be.
    static final class Xdt {
        static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

        private Xdt() {}

        static byte[] file(String... records) {
            var out = new ArrayList<String>();
            int total = 0;
            for (var record : records) {
                var lines = lines(record, total);
                out.addAll(lines);
                total += lines.stream().mapToInt(String::length).sum();
            }
            return String.join("", out).getBytes(LATIN_9);
        }

        private static List<String> lines(String record, int before) {
            var words = record.replace("LEN", "00000000").replace("TOTAL", "99999999");
            int length = Stream.of(words.split(" "))
                    .map(Xdt::line)
                    .mapToInt(String::length)
                    .sum();
            return Stream.of(record.replace("LEN", "%08d".formatted(length))
                            .replace("TOTAL", "%08d".formatted(before + length))
                            .split(" "))
                    .map(Xdt::line)
                    .toList();
        }

        private static String line(String word) {
            var cells = word.split("=", 2);
            return "%03d%s%s\r\n".formatted(cells[1].length() + 9, cells[0], cells[1]);
        }
    }
}
