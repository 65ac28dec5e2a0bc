package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsConversionTest {
    private static final String FILE = "UNH+1+DALEUV:19:4'\r\nuvt+Klinik am See+?'s ?+1'\r\nUNT+3+1'\r\n";
    private static final String JSON = """
            {
              "format": "EDIFACT",
              "charset": "ISO-8859-15",
              "lineEnd": "\\r\\n",
              "segments": [
                ["UNH", "1", ["DALEUV", "19", "4"]],
                ["uvt", "Klinik am See", "?'s ?+1"],
                ["UNT", "3", "1"]
              ]
            }
            """;

    @Test
    void aRegularFileIsListsOfElements() {
        assertThat(Converted.json(FILE)).isEqualTo(JSON);
        assertThat(Converted.file(JSON)).isEqualTo(FILE);
    }

    @Test
    void anEditedElementIsWrittenAsItStands() {
        assertThat(Converted.file(JSON.replace("Klinik am See", "Klinik ?: Tal")))
                .contains("uvt+Klinik ?: Tal+?'s ?+1'");
    }

    @Test
    void theAdviceOfSeparatorsIsFollowed() {
        var file = "UNA*;.! ~\nUNH;a*b;c+d!;e~\nUNT;1~\n";
        assertThat(Converted.json(file))
                .contains("{\"advice\": \"*;.! ~\"}")
                .contains("[\"UNH\", [\"a\", \"b\"], \"c+d!;e\"]")
                .contains("\"lineEnd\": \"\\n\"");
        Converted.comesBack(file);
    }

    @Test
    void aBlankInTheAdviceReleasesNothing() {
        var file = "UNA:+.  'UNH+a +b'";
        assertThat(Converted.json(file)).contains("[\"UNH\", \"a \", \"b\"]");
        Converted.comesBack(file);
    }

    @Test
    void whatEndsInAnotherWayKeepsItsEnd() {
        assertThat(Converted.json("UNH+1'\nuvt+2'\r\nUNT+1'"))
                .contains("[\"UNH\", \"1\"],")
                .contains("{\"segment\": [\"uvt\", \"2\"], \"end\": \"'\\r\\n\"},")
                .contains("{\"segment\": [\"UNT\", \"1\"], \"end\": \"'\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNH+1'",
                "UNH+1'UNT",
                "UNH+1'UNT?",
                "UNH+1'UNT??",
                "UNH+1'UNT?'",
                "UNH+1'\n\n\r\nUNT+1'\n",
                "UNH+::+'+'':'",
                "UNH+a'\nuvt+\r\n'\n",
                "UNA:+.? '\r\nUNH+1'\r\n",
                "UNA:+.? '\r\nUNH+1'\nUNT'\n",
                "UNA:+.? '",
                "UNA++.? '\nUNH+1'",
                "UNA:+.?\r\n'UNH+1'",
                "\u00ef\u00bb\u00bfUNH+\u00c3\u00a4'\n",
                "\u00ef\u00bb\u00bfUNA:+.? 'UNH+1'\n",
                "UNH+\u00e4\u00f6\u0080\u00ff'\n",
            })
    void everyWayOfWritingComesBack(String file) {
        Converted.comesBack(file);
    }
}
