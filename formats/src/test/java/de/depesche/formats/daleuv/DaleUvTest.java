package de.depesche.formats.daleuv;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.daleuv.Interchange.File;
import de.depesche.formats.daleuv.Interchange.Role;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Sample;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DaleUvTest {
    private static final String MESSAGE = "UNH+7+F1000:19'\r\nuvt+Unfall ?+ Folge+a?:b:c?'d??'\r\nUNT+3+7'\r\n";

    static Stream<Sample> samples() {
        return Stream.of(
                text("DALE-EMPTY", "\r\n", "x'"),
                text("DALE-UNH", "UNB+x'uvt+1'UNH+1'", "UNA:+.? 'UNB+x'UNG+1'UNH+1'uvt+1'"),
                text("DALE-UNT", MESSAGE.replace("UNT+3", "UNT+4"), MESSAGE + MESSAGE.replace("+7", "+8")),
                text("DALE-TAG", "UNH+1'uv+1'", "UNH+1'UV1+1'"),
                text("DALE-RELEASE", "UNH+1'uvt+1?", "UNH+1'uvt+1??'"),
                text("DALE-END", "UNH+1'uvt+1", "UNH+1'uvt+1'\r\n"),
                files(
                        "DALE-PAIR",
                        List.of(order("1"), new File(Role.PAYLOAD, "2", "n2")),
                        List.of(order("1"), payload("1"))),
                files(
                        "DALE-RECEIPT",
                        List.of(receipt("2")),
                        List.of(receipt("9"), receipt("1"), order("1"), payload("1"))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileBreaksItAndOneJustDoesNot(Sample sample) {
        sample.holds();
    }

    @Test
    void everyRuleHasBoth() {
        Sample.cover(Segments.rules(), samples());
    }

    @Test
    void segmentsAreTakenApart() {
        var segments = Segments.read(MESSAGE, new ReportBuilder());
        assertThat(segments).extracting(Segment::tag).containsExactly("UNH", "uvt", "UNT");
        var second = segments.get(1);
        assertThat(second.component(1, 1)).isEqualTo("Unfall + Folge");
        assertThat(second.component(2, 1)).isEqualTo("a:b");
        assertThat(second.component(2, 2)).isEqualTo("c'd?");
        assertThat(second.component(2, 3)).isEmpty();
        assertThat(second.component(3, 1)).isEmpty();
        assertThat(segments).extracting(Segment::line).containsExactly(1, 2, 3);
        assertThat(report(MESSAGE)).isEqualTo(Report.CLEAN);
    }

    @Test
    void segmentsAreWrittenAsTheyWere() {
        var written = Segments.read(MESSAGE, new ReportBuilder()).stream()
                .map(Segment::written)
                .toList();
        assertThat(String.join("\r\n", written) + "\r\n").isEqualTo(MESSAGE);
        assertThat(new Segment("abc", List.of(), 1).written()).isEqualTo("abc'");
        assertThat(new Segment("abc", List.of(List.of("", "")), 1).written()).isEqualTo("abc+:'");
    }

    @Test
    void aLineEndInsideASegmentIsText() {
        var segments = Segments.read("uvt+eins\r\nzwei'\nvin+3'", new ReportBuilder());
        assertThat(segments.getFirst().component(1, 1)).isEqualTo("eins\r\nzwei");
        assertThat(segments.get(1).line()).isEqualTo(3);
    }

    @Test
    void findingsNameTheirLine() {
        assertThat(report("UNH+1'\nUNT+9+1'").findings().getFirst().where().line())
                .hasValue(2);
        assertThat(report("UNH+1'\n\nuvt+1").findings().getFirst().where().line())
                .hasValue(3);
        var tag = report("UNH+1'\nviel zu lang+1'").findings().getFirst();
        assertThat(tag.facts()).containsEntry("found", "vie…");
        assertThat(tag.where().line()).hasValue(2);
        assertThat(report("UNH+1'ge+1'").findings().getFirst().facts()).containsEntry("found", "ge");
    }

    @Test
    void aReceiptNamesItsErrorsAsItCame() {
        var receipt =
                Segments.read("UNH+1'abs+ALL01:Datei unlesbar+in Ordnung'abs+GCK01 und GCK02'", new ReportBuilder());
        assertThat(Interchange.errors(receipt))
                .containsExactly(
                        new Interchange.ReceiptError("ALL01", "ALL01 Datei unlesbar"),
                        new Interchange.ReceiptError("GCK01", "GCK01 und GCK02"),
                        new Interchange.ReceiptError("GCK02", "GCK01 und GCK02"));
        assertThat(Interchange.errors(Segments.read("UNH+XALL01:ALL012:all01'", new ReportBuilder())))
                .isEmpty();
    }

    @Test
    void componentsWithoutTextKeepTheirPlace() {
        assertThat(Segments.read("abc+:x'", new ReportBuilder()).getFirst().elements())
                .containsExactly(List.of("", "x"));
        assertThat(Segments.read("+a'", new ReportBuilder()).getFirst().tag()).isEmpty();
        assertThat(Segments.read(":a'\r\n", new ReportBuilder())).hasSize(1);
        assertThat(report("UNH+1'uvt+").counts()).containsOnlyKeys("DALE-END");
        assertThat(report("UNH+1'uvt:").counts()).containsOnlyKeys("DALE-END");
    }

    @Test
    void bothHalvesOfABrokenPairAreNamed() {
        var findings = new ReportBuilder();
        Interchange.check(List.of(order("1"), payload("2"), order("3"), payload("3")), Set.of(), findings);
        assertThat(findings.report().findings())
                .extracting(finding -> finding.where().file().orElseThrow())
                .containsExactly("a1", "n2");
    }

    private static File order(String number) {
        return new File(Role.ORDER, number, "a" + number);
    }

    private static File payload(String number) {
        return new File(Role.PAYLOAD, number, "n" + number);
    }

    private static File receipt(String number) {
        return new File(Role.RECEIPT, number, "q" + number);
    }

    private static Report report(String text) {
        var findings = new ReportBuilder();
        Segments.read(text, findings);
        return findings.report();
    }

    private static Sample text(String rule, String breaks, String keeps) {
        return new Sample(rule, () -> report(breaks), () -> report(keeps));
    }

    private static Sample files(String rule, List<File> breaks, List<File> keeps) {
        return new Sample(rule, () -> report(breaks), () -> report(keeps));
    }

    private static Report report(List<File> files) {
        var findings = new ReportBuilder();
        Interchange.check(files, Set.of("9"), findings);
        return findings.report();
    }
}
