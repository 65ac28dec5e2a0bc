package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON is UTF-8 (RFC 8259, section 8.1): other bytes are refused like any other fault, and not taken for a broken
/// disk.
class JsonCharsetTest {
    private static final String JSON = """
            {"format":"KVDT","charset":"UTF-8","lines":[
            {"field":"5009","content":"Bär €"}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-15"})
    void otherCharsetsAreRefused(String charset) {
        assertThat(Converted.refusedJson(JSON.getBytes(Charset.forName(charset)))
                        .rule()
                        .id())
                .isEqualTo("JSON-SYNTAX");
    }

    @Test
    void theFirstBytesAreAnythingAndTheAnswerIsARefusal() {
        IntStream.range(0, 1 << 12).forEach(number -> {
            var bytes = JSON.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 4; i++) {
                bytes[i] = new byte[] {0, 0x22, 0x7B, (byte) 0xEF, (byte) 0xFE, (byte) 0xFF, (byte) 0xBB, 1}
                        [number >> (3 * i) & 7];
            }
            assertThat(Converted.refusedJson(bytes).message(Locale.ENGLISH)).startsWith("Column ");
        });
    }

    @Test
    void aByteOrderMarkOfUtf8IsPassedOver() {
        var out = new ByteArrayOutputStream();
        assertThat(Converted.fromJson("\uFEFF" + JSON, out)).isInstanceOf(Conversion.Done.class);
        assertThat(out.toByteArray()).isEqualTo(Converted.bytes(JSON));
    }
}
