package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XdtConversionTest {
    private static final String FILE = "0138000con0\r\n01091064\r\n0153101Müller\r\n";
    private static final String JSON = """
            {
              "format": "KVDT",
              "charset": "ISO-8859-15",
              "lines": [
                {"field": "8000", "content": "con0"},
                {"field": "9106", "content": "4"},
                {"field": "3101", "content": "Müller"}
              ]
            }
            """;

    @Test
    void aRegularFileIsFieldsAndContents() {
        assertThat(Converted.json(FILE)).isEqualTo(JSON);
        assertThat(Converted.file(JSON)).isEqualTo(FILE);
    }

    @Test
    void anEditedContentGetsItsLengthAnew() {
        assertThat(Converted.file(JSON.replace("Müller", "Müller-Lüdenscheidt")))
                .isEqualTo(FILE.replace("0153101Müller", "0283101Müller-Lüdenscheidt"));
    }

    @Test
    void theSmallestJsonWillDo() {
        assertThat(
                        Converted.file(
                                "{\"format\":\"LDT 3\",\"charset\":\"iso-8859-15\",\"lines\":[{\"field\":\"3564\",\"content\":\"\"}]}"))
                .isEqualTo("0093564\r\n");
        assertThat(Converted.file("{\"charset\":\"UTF-8\",\"format\":\"GDT\",\"lines\":[]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0148000con0\\r\\n | {\"field\": \"8000\", \"content\": \"con0\", \"length\": 14}",
                "0138000con0\\n | {\"field\": \"8000\", \"content\": \"con0\", \"end\": \"LF\"}",
                "0138000con0\\r | {\"field\": \"8000\", \"content\": \"con0\", \"end\": \"CR\"}",
                "0138000con0 | {\"field\": \"8000\", \"content\": \"con0\", \"end\": \"NONE\"}",
                "\\r\\n | {\"text\": \"\"}",
                "012500 | {\"text\": \"012500\", \"end\": \"NONE\"}",
                "0005009\\r\\n | {\"field\": \"5009\", \"content\": \"\", \"length\": 0}",
                "0125009a\\nb\\r\\n | {\"field\": \"5009\", \"content\": \"a\\nb\", \"breaks\": true}",
                "0125009a\\rb\\r\\n | {\"field\": \"5009\", \"content\": \"a\\rb\", \"breaks\": true}",
                "0x25009ab\\r\\n | {\"text\": \"0x25009ab\"}",
            })
    void whatIsIrregularStandsBesideTheContent(String line, String json) {
        var file = "0138000con0\r\n" + line.replace("\\r", "\r").replace("\\n", "\n");
        assertThat(Converted.json(file)).contains("    " + json + "\n");
        Converted.comesBack(file);
    }

    @Test
    void marksAreCountedWhereverTheyStand() {
        var mark = "\u00ef\u00bb\u00bf";
        var json = Converted.json(mark + mark + FILE + mark + FILE);
        assertThat(json)
                .contains("{\"byteOrderMarks\": 2, \"field\": \"8000\", \"content\": \"con0\"}")
                .containsOnlyOnce("{\"byteOrderMarks\": 1, \"field\"");
        Converted.comesBack(mark + mark + FILE + mark + FILE);
        Converted.comesBack(FILE + mark);
        Converted.comesBack(FILE + "\u00ef\u00bb");
    }

    @Test
    void aFileThatIsUtf8IsReadable() {
        var file = FILE.getBytes(StandardCharsets.UTF_8);
        assertThat(Converted.json(file))
                .contains("\"charset\": \"UTF-8\"")
                .contains("{\"field\": \"3101\", \"content\": \"Müller\", \"length\": 15}");
        Converted.comesBack(file);
    }

    @Test
    void bytesThatTheCharsetLacksAreKeptAsBytes() {
        var file = "0138000con0\r\n01091061\r\n0103101\u00e4\r\n\u00e4\r\n";
        assertThat(Converted.json(file))
                .contains("\"charset\": \"US-ASCII\"")
                .contains("{\"field\": \"3101\", \"contentBase64\": \"5A==\"}")
                .contains("{\"textBase64\": \"5A==\"}");
        Converted.comesBack(file);
    }

    @ParameterizedTest
    @CsvSource({
        "0138000con0, KVDT",
        "0138000adt0, KVDT",
        "01480000101, KVDT",
        "01480000101, KVDT",
        "01480006310, GDT",
        "01380008220, LDT 2",
        "0093564, xDT",
        "0118001ab, xDT"
    })
    void theFirstRecordSaysTheFormat(String line, String format) {
        var sound = "%03d%s\r\n".formatted(line.length() + 2, line.substring(3));
        assertThat(Converted.json(sound)).contains("\"format\": \"" + format + "\"");
    }

    @Test
    void theVersionTellsLdt3FromLdt2() {
        assertThat(Converted.json("01380008220\r\n0180001LDT3.2.19\r\n")).contains("\"LDT 3\"");
    }

    @ParameterizedTest
    @CsvSource({"01092062, IBM437", "01092063, ISO-8859-1", "01092069, ISO-8859-15"})
    void gdtDeclaresItsCharsetInAFieldOfItsOwn(String line, String charset) {
        var file = "01380006310\r\n" + line + "\r\n0103101\u00e4\r\n";
        assertThat(Converted.json(file)).contains("\"charset\": \"" + charset + "\"");
        Converted.comesBack(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 990, 991, 992, 65_000})
    void contentsOfAnyLengthComeBack(int length) {
        var content = "a".repeat(length);
        Converted.comesBack("0138000con0\r\n%03d5009%s\r\n".formatted((length + 9) % 1000, content));
    }

    @Test
    void theLongestContentIsWrittenWithoutItsLength() {
        var line = "{\"field\":\"5009\",\"content\":\"" + "a".repeat(990) + "\"}";
        assertThat(Converted.file("{\"format\":\"KVDT\",\"charset\":\"US-ASCII\",\"lines\":[" + line + "]}"))
                .startsWith("9995009a")
                .hasSize(999);
    }
}
