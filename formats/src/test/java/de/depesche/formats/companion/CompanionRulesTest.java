package de.depesche.formats.companion;

import static de.depesche.formats.companion.CompanionTexts.BILLING;
import static de.depesche.formats.companion.CompanionTexts.DOCUMENTATION;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of one companion file, with a file that breaks it and one that just does not.
class CompanionRulesTest {

    static Stream<Sample> samples() {
        return Stream.of(
                with("BGD-0100", BILLING.replace("</einlieferung>", ""), BILLING + "<!-- Ende -->"),
                with("BGD-ROOT", BILLING.replace("/2.0.0\" xmlns:", "/3.0.0\" xmlns:"), DOCUMENTATION),
                billing("BGD-0101", "xsi:schemaLocation=", "xsi:type="),
                with(
                        "BGD-0101-NAME",
                        BILLING.replace(" KVTA_Einlieferung", " ../Schema/KVTA_Einliefung"),
                        BILLING.replace("KVTA_Einlieferung", "kvta_einlieferung")),
                with("BGD-0102", BILLING.replace("UTF-8", "ISO-8859-1"), BILLING.replace("UTF-8", "utf-8")),
                new Sample("BGD-0103", () -> report(BILLING, "Begleit.xml"), () -> report(BILLING, "BEGLEITDATEI.xml")),
                with("BGD-ORDER", swapped(), BILLING.replace("  <anhang", "  <anhang V=\"a.xml\"/><anhang")),
                billing("BGD-ONCE", "  <quartal V=\"2026-1\"/>\n", ""),
                with("BGD-UNKNOWN", BILLING.replace("<quartal", "<lanr V=\"1\"/><quartal"), DOCUMENTATION),
                billing("BGD-V", "<quartal V=\"2026-1\"/>", "<quartal>2026-1</quartal>"),
                billing("BGD-BLANKS", "V=\"0b5c", "V=\" 0b5c"),
                with("BGD-VERSION", value("version", "1", "0"), value("version", "1", "999999999")),
                with("BGD-GUID", BILLING.replace("-6f0e-", "-6f0g-"), BILLING.replace("-6f0e-", "-6F0E-")),
                with("BGD-BSNR", value("bsnr", "181234500", "18123450A"), value("bsnr", "181234500", "201234500")),
                with("BGD-BSNR-9", value("bsnr", "181234500", "10100300"), value("bsnr", "181234500", "010100300")),
                with("BGD-BSNR-REGION", value("bsnr", "181234500", "041234500"), BILLING),
                with("BGD-TEST", value("testdaten", "false", "nein"), value("testdaten", "false", "0")),
                with("BGD-TEST-CORRECTION", test().replace("version V=\"1\"", "version V=\"2\""), test()),
                with("BGD-TEST-EDOKU", DOCUMENTATION.replace("\"false\"", "\"true\""), DOCUMENTATION),
                with("BGD-TIME", BILLING.replace("04-02T13", "04-31T13"), BILLING.replace("04-02T13", "04-30T13")),
                with("BGD-TIME-ZONE", BILLING.replace("+02:00", ""), BILLING.replace("+02:00", "Z")),
                with("BGD-TYPE", type("RECHNUNG"), type("ABRECHNUNG+SAMMELERKLÄRUNG")),
                with("BGD-TYPE-KIND", type("DMP"), DOCUMENTATION),
                with("BGD-QUARTER", value("quartal", "2026-1", "2026-5"), value("quartal", "2026-1", "2025-4")),
                with("BGD-QUARTER-TIME", value("quartal", "2026-1", "2026-3"), value("quartal", "2026-1", "2026-2")),
                with("BGD-COMPLETE", value("vollstaendig", "true", "ja"), value("vollstaendig", "true", "false")),
                with("BGD-ATTACHMENTS", BILLING.replaceAll("V=\"Z01[^\"]*\"", "V=\" \""), BILLING),
                with("BGD-ATTACHMENT-SELF", attached("Begleitdatei.XML"), attached("begleitdatei2.xml")),
                with("BGD-ATTACHMENT-TWICE", attached("z01181234500_02.04.2026_13.10.CON.xkm"), attached("b.pdf")),
                with("BGD-ATTACHMENT-PATH", attached("C:\\\\a.pdf"), attached("a b.pdf")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileBreaksItAndOneJustDoesNot(Sample sample) {
        sample.holds();
    }

    @Test
    void everyRuleOfOneFileHasBoth() {
        var rules = CompanionFiles.rules().stream().filter(rule -> !rule.id().startsWith("BGD-0810"));
        Sample.cover(rules.toList(), samples());
        var checked = Stream.concat(
                CompanionRules.CATALOGUE.rules().stream().map(Rule::id), Stream.of("BGD-0100", "BGD-ROOT"));
        assertThat(checked)
                .as("each is decided somewhere")
                .containsExactlyInAnyOrderElementsOf(samples().map(Sample::rule).toList());
    }

    @Test
    void theFilesThatKeepEveryRuleHaveNoFinding() {
        for (var text : List.of(BILLING, DOCUMENTATION)) {
            assertThat(report(text, "begleitdatei.xml")).isEqualTo(Report.CLEAN);
        }
    }

    private static Report report(String text, String name) {
        try (var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return CompanionFiles.read(in, Optional.of(name)).report();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Sample billing(String rule, String from, String to) {
        return with(rule, BILLING.replace(from, to), BILLING);
    }

    private static Sample with(String rule, String breaks, String keeps) {
        return new Sample(rule, () -> report(breaks, "begleitdatei.xml"), () -> report(keeps, "BEGLEITDATEI.xml"));
    }

    private static String value(String element, String from, String to) {
        return BILLING.replace("<" + element + " V=\"" + from + "\"", "<" + element + " V=\"" + to + "\"");
    }

    private static String type(String type) {
        return value("dokumenten_typ", "ABRECHNUNG", type);
    }

    private static String test() {
        return value("testdaten", "false", "true");
    }

    private static String attached(String name) {
        return BILLING.replaceFirst("<anhang", "<anhang V=\"" + name.replace("\\", "\\\\") + "\"/><anhang");
    }

    private static String swapped() {
        return BILLING.replace("  <version V=\"1\"/>\n", "").replace("  <bsnr", "  <version V=\"1\"/><bsnr");
    }
}
