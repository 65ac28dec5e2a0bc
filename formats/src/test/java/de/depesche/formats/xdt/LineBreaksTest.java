package de.depesche.formats.xdt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.ReportBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A lone CR or LF ends a line, unless the declared length leads to a CR LF further on.
class LineBreaksTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("0125009a\nb\r\n", List.of("0125009a\nb")),
                Arguments.of("0125009a\rb\r\n", List.of("0125009a\rb")),
                Arguments.of("0125009a\nb", List.of("0125009a", "b")),
                Arguments.of("0125009a\nb\r", List.of("0125009a", "b")),
                Arguments.of("0135009a\nb\r\n", List.of("0135009a", "b")),
                Arguments.of("0115009a\nb\r\n", List.of("0115009a", "b")),
                Arguments.of("0155009a\nb\r\nc\r\n", List.of("0155009a", "b", "c")),
                Arguments.of("0145009a\nb\nc\r\n", List.of("0145009a\nb\nc")),
                Arguments.of("012\n345678\r\n", List.of("012\n345678")),
                Arguments.of("01\n0138000con0\r\n", List.of("01", "0138000con0")),
                Arguments.of("\n\r\r\n", List.of("", "", "")),
                Arguments.of("0008000a\n9999999b\r\n", List.of("0008000a", "9999999b")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void linesEndWhereTheyEnd(String file, List<String> lines) throws IOException {
        assertThat(read(file)).isEqualTo(lines);
    }

    @Test
    void aBreakIsFoundBeyondWhatWasReadAhead() throws IOException {
        var long1 = "9996329" + "a".repeat(500) + "\n" + "b".repeat(489);
        var file = (long1 + "\r\n").repeat(500);

        assertThat(read(file)).hasSize(500).allMatch(long1::equals);
    }

    @Test
    void beforeALineThatIsTooLongReadingEndsForEver() throws IOException {
        var endless = "1".repeat(XdtReader.LONGEST_LINE + 1) + "\r\n0138000con0\r\n";
        var reader = XdtReader.checking(new ByteArrayInputStream(Xdt.raw(endless)), Dialect.KVDT, new ReportBuilder());

        assertThat(reader.next()).isFalse();
        assertThat(reader.next()).isFalse();
    }

    private static List<String> read(String file) throws IOException {
        var reader = XdtReader.checking(new ByteArrayInputStream(Xdt.raw(file)), Dialect.KVDT, new ReportBuilder());
        var lines = new ArrayList<String>();
        while (reader.next()) {
            var raw = new String(reader.line().rawBytes(), Xdt.LATIN_9);
            lines.add(raw.substring(0, raw.length() - reader.line().lineEnd().length()));
        }
        return lines;
    }
}
