package de.depesche.formats.gdt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.Samples;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GdtTest {
    private final ReportBuilder findings = new ReportBuilder();

    @Test
    void aMeasurementIsReadWithItsPatientAndItsUnit() throws IOException {
        var messages = read("8000=6310 8315=PRAXIS 8316=GERAET 9218=02.10 3000=4711 3101=Beispiel 3102=Anna"
                + " 3103=31051961 3110=1 8402=BDM01 6200=05102026 6220=Befund 6227=Anmerkung 6228=Tabelle"
                + " 8410=SYS 8411=Systole 8420=142 8421=mmHg 8432=05102026 8439=163400 8410=DIA 8420=92");
        assertThat(findings.report()).isEqualTo(Report.CLEAN);
        var message = messages.getFirst();
        assertThat(message.kind()).isEqualTo("6310");
        assertThat(message.receiver()).hasValue("PRAXIS");
        assertThat(message.sender()).hasValue("GERAET");
        assertThat(message.version()).hasValue("02.10");
        assertThat(message.examination()).hasValue("BDM01");
        assertThat(message.text()).containsExactly("Befund", "Anmerkung", "Tabelle");
        assertThat(message.patient().orElseThrow().sex()).hasValue("M");
        assertThat(message.patient().orElseThrow().birthDate()).hasValue("19610531");
        assertThat(message.measured()).hasSize(2);
        var value = message.measured().getFirst().values().getFirst();
        assertThat(value.text()).isEqualTo("142");
        assertThat(value.unit()).hasValue("mmHg");
        assertThat(value.measured().orElseThrow().instant()).hasToString("2026-10-05T16:34Z");
        assertThat(message.measured().getLast().values().getFirst().measured()).isEmpty();
    }

    static List<Example> examples() {
        return List.of(
                new Example("GDT-SATZART", "8000=8202 3000=1", "8000=6311 3000=1"),
                new Example("GDT-8100", "8000=6301 8100=00000041 3000=1", "8000=6301 8100=00000040 3000=1"),
                new Example("GDT-VERSION", "8000=6301 9218=03.00 3000=1", "8000=6301 9218=02.10 3000=1"),
                new Example("GDT-PATIENT", "8000=6302 3101=A", "8000=6302 3000=1"),
                new Example("GDT-PATIENT", "8000=6310 3101=A", "8000=6300 3101=A"),
                new Example("GDT-DATUM", "8000=6310 3000=1 6200=20261005", "8000=6310 3000=1 6200=05102026"));
    }

    record Example(String rule, String breaks, String holds) {}

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
                        GdtRules.all().stream().map(Rule::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gdt2_0-1.txt", "gdt2_1-1.txt", "gdt2_1-2.txt"})
    void theSamplesAreRead(String name) throws IOException {
        var file = Files.readAllBytes(Samples.of("gdt/" + name));
        var messages = GdtMessage.read(new ByteArrayInputStream(file), findings);
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().patient().orElseThrow().familyName()).isPresent();
        assertThat(findings.report().readable()).isTrue();
        assertThat(findings.report().counts().keySet())
                .allMatch(rule -> rule.startsWith("XDT-") || rule.equals("GDT-8100"));
    }

    private List<GdtMessage> read(String record) throws IOException {
        return GdtMessage.read(new ByteArrayInputStream(bytes(record)), findings);
    }

    private static List<String> counts(String record) throws IOException {
        var report = new ReportBuilder();
        GdtMessage.read(new ByteArrayInputStream(bytes(record)), report);
        return List.copyOf(report.report().counts().keySet());
    }

    private static byte[] bytes(String record) {
        return Stream.of(record.split(" "))
                .map(word -> word.split("=", 2))
                .map(cells -> "%03d%s%s\r\n".formatted(cells[1].length() + 9, cells[0], cells[1]))
                .collect(Collectors.joining())
                .getBytes(Charset.forName("ISO-8859-15"));
    }
}
