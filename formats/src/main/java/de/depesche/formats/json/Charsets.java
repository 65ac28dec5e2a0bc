package de.depesche.formats.json;

import de.depesche.formats.xdt.Dialect;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which charset makes a file readable. A wrong choice loses nothing: what does not come back as the same bytes is
/// never written as text.
final class Charsets {
    static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    static final String BYTE_ORDER_MARK = "\ufeff";
    /// The same in UTF-8.
    static final byte[] MARK = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);

    private static final List<Charset> TAKEN = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            LATIN_9,
            StandardCharsets.US_ASCII,
            Charset.forName("IBM437"),
            Charset.forName("windows-1252"));
    private static final Pattern DECLARED =
            Pattern.compile("^[^<]*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private Charsets() {}

    /// For the way back: those that toJson chooses.
    static Optional<Charset> named(String name, boolean wide) {
        if (wide && (name.equals("UTF-16LE") || name.equals("UTF-16BE"))) {
            return Optional.of(Charset.forName(name));
        }
        try {
            return Optional.of(Charset.forName(name)).filter(TAKEN::contains);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// UTF-8 where the beginning proves it, else what the file declares, else what its format prescribes.
    static Charset ofText(byte[] head, Dialect dialect) {
        int whole = lastLineEnd(head);
        if (!isAscii(head) && isUtf8(head, whole)) {
            return StandardCharsets.UTF_8;
        }
        var field = "(?m)^[0-9]{3}%04d([^\r\n]*)".formatted(dialect.charsetField());
        return Pattern.compile(field)
                .matcher(Head.characters(head))
                .results()
                .flatMap(line -> dialect.declared(line.group(1)).stream())
                .map(declared -> declared.charset())
                .findFirst()
                .orElse(dialect.charset());
    }

    /// What its first bytes or its declaration say; for all others ISO 8859-1, which carries every byte.
    static Charset ofXml(byte[] head) {
        if (head.length > 1 && (head[0] == 0 || head[0] == (byte) 0xfe)) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.length > 1 && (head[1] == 0 || head[0] == (byte) 0xff)) {
            return StandardCharsets.UTF_16LE;
        }
        var declaration = DECLARED.matcher(Head.characters(head));
        return declaration.find()
                ? named(declaration.group(1), false).orElse(StandardCharsets.ISO_8859_1)
                : StandardCharsets.UTF_8;
    }

    /// The bytes as text, where the text comes back as the same bytes.
    static Optional<String> text(byte[] bytes, int from, int to, Charset charset) {
        var text = new String(bytes, from, to - from, charset);
        var again = text.getBytes(charset);
        return Arrays.equals(bytes, from, to, again, 0, again.length) ? Optional.of(text) : Optional.empty();
    }

    private static int lastLineEnd(byte[] head) {
        for (int at = head.length; at > 0; at--) {
            if (head[at - 1] == '\n' || head[at - 1] == '\r') {
                return at;
            }
        }
        return head.length;
    }

    private static boolean isAscii(byte[] head) {
        for (byte one : head) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, to));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
