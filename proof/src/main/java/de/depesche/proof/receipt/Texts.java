package de.depesche.proof.receipt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What the texts of a receipt must be like.
final class Texts {
    private static final int LONGEST_LINE = 500;

    private Texts() {}

    /// 1 to 500 characters; lone surrogates, which UTF-8 cannot carry, become U+FFFD.
    static String line(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(what + ": 1 to 500 characters are expected");
        }
        return wellFormed(text);
    }

    static String id(String what, String id) {
        return matching(what, id, "[A-Za-z0-9][A-Za-z0-9._:@/~-]{0,199}");
    }

    static String matching(String what, String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(what + ": does not look like " + pattern);
        }
        return text;
    }

    static String wellFormed(String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        var whole = new StringBuilder();
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
