package de.depesche.formats.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/// Characters into bytes; what the charset lacks is refused, not replaced.
final class Encoding {
    private final CharsetEncoder encoder;

    Encoding(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    byte[] bytes(String text, JsonSource json) throws Refusal {
        try {
            var encoded = encoder.encode(CharBuffer.wrap(text));
            return bytes(encoded);
        } catch (CharacterCodingException _) {
            var lacking = text.codePoints()
                    .filter(one -> !carries(one))
                    .mapToObj(one -> "U+%04X".formatted(one))
                    .findFirst()
                    .orElse("U+FFFD");
            throw json.refusal(
                    "JSON-CHARACTER",
                    Map.of("found", lacking, "charset", encoder.charset().name()));
        }
    }

    boolean carries(int character) {
        encoder.reset(); // a refused text has left it in the middle
        return encoder.canEncode(Character.toString(character));
    }

    private static byte[] bytes(ByteBuffer encoded) {
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
