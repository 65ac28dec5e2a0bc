package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.json.ConversionRefusalTest.Example;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is too large for memory is refused, and what is just not too large comes back.
class ConversionBoundsTest {

    static Stream<Example> files() {
        return Stream.of(
                new Example("JSON-LARGE", 0, xml(JsonFiles.LARGEST + 1), xml(JsonFiles.LARGEST)),
                new Example(
                        "JSON-XML-BOUNDS",
                        1,
                        "<a>" + "<b/>".repeat(1_000_000) + "</a>",
                        "<a>" + "<b/>".repeat(9) + "</a>"),
                new Example("JSON-XML-BOUNDS", 1, "<a>" + "&b;".repeat(1_000_000) + "</a>", "<a>&b;</a>"),
                new Example("JSON-XML-BOUNDS", 1, "<a>" + "<b c=''/>".repeat(500_000) + "</a>", "<a b=''/>"));
    }

    private static String xml(int length) {
        return "<a>" + "x".repeat(length - 7) + "</a>";
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileBeyondTheBoundsIsRefused(Example example) {
        assertThat(Converted.refusedFile(example.refused()).rule().id()).isEqualTo(example.rule());
        var json = Converted.json(example.taken());
        assertThat(Converted.file(json).equals(example.taken())).isTrue();
    }
}
