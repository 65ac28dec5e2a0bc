package de.depesche.formats.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names and subjects with letters beyond ASCII, such as `=?UTF-8?Q?Gr=C3=B6=C3=9Fe?=` (RFC 2047). Many programs write
/// them in parameters too, where they do not belong.
final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,40})(?:\\*[^?\\s]{0,20})?\\?([BbQq])\\?([^?\\s]*)\\?=");
    private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(?==\\?[^?\\s]{1,60}\\?[BbQq]\\?)");

    private EncodedWords() {}

    /// The text in clear; what cannot be decoded stays as it is.
    static String decoded(String text) {
        return text.contains("=?")
                ? WORD.matcher(BETWEEN.matcher(text).replaceAll("$1"))
                        .replaceAll(word -> Matcher.quoteReplacement(word(word)))
                : text;
    }

    private static String word(MatchResult word) {
        try {
            var bytes = word.group(2).equalsIgnoreCase("B")
                    ? Base64.getDecoder().decode(word.group(3))
                    : quoted(word.group(3));
            return new String(bytes, Charset.forName(word.group(1)));
        } catch (IllegalArgumentException e) {
            return word.group();
        }
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '=' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes((c == '_' ? " " : "" + c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
