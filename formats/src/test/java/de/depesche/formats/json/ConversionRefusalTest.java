package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Rule;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each refusal with what brings it about and what just does not, on both ways.
class ConversionRefusalTest {
    private static final String GOOD = "0138000con0\r\n";

    /// @param line where the refusal is, 0 for the whole file
    record Example(String rule, long line, String refused, String taken) {
        @Override
        public String toString() {
            return rule + " " + line;
        }
    }

    static Stream<Example> files() {
        var nested = "<a>".repeat(63);
        return Stream.of(
                new Example("JSON-EMPTY", 0, "", GOOD),
                new Example("JSON-ALIEN", 0, "%PDF-1.7\nxref", GOOD),
                new Example("JSON-ALIEN", 0, "0138000\r\n0128000con0\r\n", "0138000\r\n0138000con0\r\n"),
                new Example("JSON-LINE", 2, GOOD + "1".repeat(65_537), GOOD + "1".repeat(65_536)),
                new Example(
                        "JSON-SEGMENT",
                        2,
                        "UNH+1'\nuvt+" + "a".repeat(Segmented.LONGEST - 3) + "'",
                        "UNH+1'\nuvt+" + "a".repeat(Segmented.LONGEST - 4) + "'"),
                new Example("JSON-XML-OPEN", 1, "<a>\n\n", "<a>\n\n</a>"),
                new Example("JSON-XML-OPEN", 2, "<a>\n<b x=\"</a>", "<a>\n<b x=\"\"/></a>"),
                new Example("JSON-XML-OPEN", 2, "<a>\n<!-- --</a>", "<a>\n<!-- --></a>"),
                new Example("JSON-XML-OPEN", 1, "<!DOCTYPE a [<!-- ]>", "<!DOCTYPE a [<!-- ]>-->]>"),
                new Example("JSON-XML-OPEN", 1, "<!DOCTYPE a [']>", "<!DOCTYPE a [']>']>"),
                new Example("JSON-XML-TAG", 3, "<a>\n\n<b x></a>", "<a>\n\n<b x=''/></a>"),
                new Example("JSON-XML-TAG", 1, "<a x='' x=''/>", "<a x='' y=''/>"),
                new Example("JSON-XML-TAG", 1, "<a x='<'/>", "<a x='&lt;'/>"),
                new Example("JSON-XML-TAG", 1, "<a><1 2/></a>", "<a><b/></a>"),
                new Example("JSON-XML-TAG", 1, "<" + "a".repeat(1001) + "/>", "<" + "a".repeat(1000) + "/>"),
                new Example("JSON-XML-NESTING", 2, "<a>\n</b>", "<a>\n</a>"),
                new Example("JSON-XML-NESTING", 1, "<a/></a>", "<a/>"),
                new Example("JSON-XML-NESTING", 1, "<a></a", "<a></a>"),
                new Example(
                        "JSON-XML-BOUNDS",
                        1,
                        nested + "<b><c/></b>" + "</a>".repeat(63),
                        nested + "<b/>" + "</a>".repeat(63)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsRefusedForOneReasonAtItsPlace(Example example) {
        var finding = Converted.refusedFile(example.refused());
        assertThat(finding.rule().id()).isEqualTo(example.rule());
        assertThat(finding.where().line().orElse(0)).isEqualTo(example.line());
        assertThat(finding.where().file()).contains("file");
        assertThat(finding.message(Locale.GERMAN)).doesNotContain("{");
        Converted.comesBack(example.taken());
    }

    @Test
    void eachRuleHasItsExamples() {
        assertThat(Stream.of(
                                files().map(Example::rule),
                                ConversionBoundsTest.files().map(Example::rule),
                                JsonRefusals.all().map(JsonRefusals.Example::rule))
                        .flatMap(rules -> rules))
                .containsAll(Conversions.rules().stream().map(Rule::id).toList());
    }

    @Test
    void noMessageRepeatsWhatIsEnclosed() {
        var json = "{\"format\":\"XML\",\"charset\":\"UTF-8\",\"nodes\":[{\"comment\":\"Muster -->\"}]}";
        assertThat(Converted.refusedJson(json).message(Locale.ENGLISH))
                .contains("<!--…-->")
                .doesNotContain("Muster");
    }

    @Test
    void theMessageSaysWhatTheFileIsInstead() {
        assertThat(Converted.refusedFile("%PDF-1.7").message(Locale.GERMAN)).endsWith("sie beginnt mit PDF.");
        assertThat(Converted.refusedFile("PK\3\4").message(Locale.ENGLISH)).endsWith("it begins with ZIP.");
        assertThat(Converted.refusedFile("ab").message(Locale.ENGLISH)).endsWith("it begins with 6162.");
        assertThat(Converted.refusedFile("<a>\n<b></c></a>").message(Locale.ENGLISH))
                .isEqualTo("Here stands </c; it is the turn of </b>.");
        assertThat(Converted.refusedFile("<a></" + "b".repeat(50) + "></a>").message(Locale.ENGLISH))
                .contains("</" + "b".repeat(40) + "…;");
    }

    static Stream<JsonRefusals.Example> jsons() {
        return JsonRefusals.all();
    }

    @ParameterizedTest
    @MethodSource("jsons")
    void jsonIsRefusedForOneReasonAtItsPlace(JsonRefusals.Example example) {
        var finding = Converted.refusedJson(example.refused());
        assertThat(finding.rule().id()).isEqualTo(example.rule());
        assertThat(finding.where().line()).hasValue(example.line());
        assertThat(finding.facts()).containsEntry("column", Integer.toString(example.column()));
        assertThat(finding.message(Locale.GERMAN))
                .startsWith("Spalte " + example.column() + ": ")
                .doesNotContain("{");
    }
}
