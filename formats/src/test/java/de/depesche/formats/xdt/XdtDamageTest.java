package de.depesche.formats.xdt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of the catalogue with a file that breaks it and one that just does not.
class XdtDamageTest {
    private static final String GOOD = "0138000con0\r\n";
    private static final int LONGEST = XdtReader.LONGEST_LINE;

    record Example(String rule, String broken, String kept, Dialect dialect) {
        static Example of(String rule, String broken, String kept) {
            return new Example(rule, broken, kept, Dialect.KVDT);
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                Example.of("XDT-ALIEN", "%PDF-1.7\r\nxref\r\n", GOOD),
                Example.of("XDT-BOM", "\u00ef\u00bb\u00bf" + GOOD, "\u00ef\u00bb" + GOOD),
                new Example(
                        "XDT-UTF16",
                        new String(GOOD.getBytes(StandardCharsets.UTF_16), Xdt.LATIN_9),
                        GOOD,
                        Dialect.KVDT),
                Example.of("XDT-UTF16", "\u00ff\u00fe0\u0000", "\u00ff0"),
                Example.of("XDT-UTF16", "\u00fe\u00ff", "\u00fe"),
                Example.of("XDT-UTF8", "0113101\u00c3\u0152\r\n", "0103101\u00c3\r\n"),
                Example.of("XDT-CHARSET", "01091067\r\n", "01091063\r\n"),
                Example.of("XDT-LF", "0138000con0\n", GOOD),
                Example.of("XDT-CR", "0138000con0\r" + GOOD, GOOD + GOOD),
                Example.of("XDT-END", "0138000con0", GOOD),
                Example.of("XDT-ENDLESS", "1".repeat(LONGEST + 1), "1".repeat(LONGEST)),
                Example.of("XDT-EMPTY-LINE", GOOD + "\r\n" + GOOD, GOOD + GOOD),
                Example.of("XDT-CTRL-Z", GOOD + "\u001a", GOOD),
                Example.of("XDT-FIELD", GOOD + "013800Acon0\r\n", GOOD + "013800Acon0".replace('A', '0') + "\r\n"),
                Example.of("XDT-LENGTH", "0148000con0\r\n", GOOD),
                Example.of("XDT-LENGTH-CHARACTERS", "0103101\u00c3\u0152\r\n", "0113101\u00c3\u0152\r\n"),
                Example.of("XDT-LONG", "0006329" + "a".repeat(991) + "\r\n", "9996329" + "a".repeat(990) + "\r\n"),
                Example.of("XDT-EMPTY", "0093101\r\n", "0103101a\r\n"),
                Example.of("XDT-EMPTY", "0103101 \r\n", "0103101a\r\n"),
                new Example("XDT-EMPTY", "0103564 \r\n", "0093564\r\n", Dialect.LDT3),
                Example.of("XDT-BLANKS", "0113101 a\r\n", "0123101a a\r\n"),
                Example.of("XDT-BLANKS", "0113101a \r\n", "0123101a a\r\n"),
                Example.of("XDT-BREAK", "0125009a\nb\r\n", "0125009a b\r\n"),
                Example.of("XDT-CONTROL", "0125009a\tb\r\n", "0125009a~b\r\n"),
                Example.of("XDT-CONTROL", "0125009a\u007fb\r\n", "0125009a\u00a0b\r\n"),
                Example.of("XDT-CONTROL", "0125009a\u009fb\r\n", "0125009a\u00a1b\r\n"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void damageIsNamedAndWhatIsNoneIsNot(Example example) {
        assertThat(ids(Xdt.check(Xdt.raw(example.broken()), example.dialect()))).contains(example.rule());
        assertThat(ids(Xdt.check(Xdt.raw(example.kept()), example.dialect()))).doesNotContain(example.rule());
    }

    @Test
    void eachRuleHasItsExamples() {
        assertThat(examples().map(Example::rule))
                .hasSameElementsAs(XdtRules.all().stream().map(Rule::id).toList());
        assertThat(XdtRules.all()).doesNotHaveDuplicates();
    }

    @Test
    void aGoodFileHasNoFindings() {
        assertThat(Xdt.check(Xdt.file("8000con0", "91064", "3101Müller-Ÿ € Œ", "8000con9"), Dialect.KVDT))
                .isEqualTo(Report.CLEAN);
    }

    @Test
    void aFindingSaysWhereAndWhatWouldBeRight() {
        var finding = Xdt.check(Xdt.raw(GOOD + "0113101\u00c3\u0152b\r\n"), Dialect.KVDT).findings().stream()
                .filter(one -> one.rule().id().equals("XDT-LENGTH-CHARACTERS"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.where()).isEqualTo(Where.line(2).atField("3101"));
        assertThat(finding.message(Locale.GERMAN)).contains("sagt 011", "012");
    }

    @ParameterizedTest
    @CsvSource({"0003101a, sagt 000", "??13101a, sagt ???", "0083101a, sagt 008", "0113101a, sagt 011"})
    void aWrongLengthIsSaidAsItStandsThere(String line, String said) {
        var findings = Xdt.check(Xdt.raw(line + "\r\n"), Dialect.KVDT).findings();

        assertThat(findings).extracting(finding -> finding.rule().id()).containsExactly("XDT-LENGTH");
        assertThat(findings.getFirst().message(Locale.GERMAN)).contains(said, "010");
    }

    @Test
    void whatIsNoXdtFileIsUnreadable() {
        assertThat(Xdt.check(new byte[0], Dialect.KVDT).verdict()).isEqualTo(Report.Verdict.UNREADABLE);
        assertThat(Xdt.check(Xdt.raw("1".repeat(LONGEST + 1)), Dialect.KVDT).verdict())
                .isEqualTo(Report.Verdict.UNREADABLE);
    }

    @Test
    void everyRepeatIsCounted() {
        var lines = "0138000con0\n".repeat(1000);

        var report = Xdt.check(Xdt.raw(lines), Dialect.KVDT);

        assertThat(report.findings()).hasSize(50);
        assertThat(report.counts()).containsEntry("XDT-LF", 1000L);
        assertThat(Xdt.check(Xdt.raw("0148000con0\r\n".repeat(1000)), Dialect.KVDT)
                        .counts())
                .containsEntry("XDT-LENGTH", 1000L);
    }

    @Test
    void aLineWithoutAFieldIsNamedOnce() {
        assertThat(ids(Xdt.check(Xdt.raw(GOOD + "\u001a"), Dialect.KVDT))).containsExactly("XDT-CTRL-Z");
        assertThat(ids(Xdt.check(Xdt.raw(GOOD + "x"), Dialect.KVDT))).containsExactly("XDT-FIELD");
        assertThat(ids(Xdt.check(Xdt.raw(GOOD + "x\n"), Dialect.KVDT))).containsExactly("XDT-FIELD", "XDT-LF");
        assertThat(ids(Xdt.check(Xdt.raw("\u00ef\u00bb\u00bf\r\n" + GOOD), Dialect.KVDT)))
                .contains("XDT-BOM");
    }

    @Test
    void gdtDeclaresItsCharsetElsewhere() {
        assertThat(ids(Xdt.check(Xdt.file("92067"), Dialect.GDT))).containsExactly("XDT-CHARSET");
        assertThat(ids(Xdt.check(Xdt.file("92062", "91067"), Dialect.GDT))).isEmpty();
    }

    private static List<String> ids(Report report) {
        return report.findings().stream().map(one -> one.rule().id()).distinct().toList();
    }

    @Test
    void bytesOfNoTextAreUnreadable() {
        var bytes = new byte[1000];
        Arrays.fill(bytes, (byte) 0xff);
        assertThat(ids(Xdt.check(bytes, Dialect.KVDT))).contains("XDT-ALIEN");
    }
}
