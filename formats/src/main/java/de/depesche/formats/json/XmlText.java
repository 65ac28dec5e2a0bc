package de.depesche.formats.json;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text and its references: those for single characters, which need no declaration.
final class XmlText {
    static final Map<String, String> PREDEFINED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});");

    private final Encoding encoding;

    XmlText(Encoding encoding) {
        this.encoding = encoding;
    }

    /// What the characters mean; references to anything else stay as they are.
    static String resolved(String raw) {
        return raw.indexOf('&') < 0
                ? raw
                : REFERENCE.matcher(raw).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult reference) {
        var name = reference.group(1);
        return Optional.ofNullable(PREDEFINED.get(name))
                .or(() -> numbered(name))
                .orElse(reference.group());
    }

    private static Optional<String> numbered(String name) {
        int number =
                name.charAt(1) == 'x' ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean character = number == '\t'
                || number == '\n'
                || number == '\r'
                || (number >= ' ' && number < Character.MIN_SURROGATE)
                || (number > Character.MAX_SURROGATE && number <= Character.MAX_CODE_POINT);
        return character ? Optional.of(Character.toString(number)) : Optional.empty();
    }

    String ofContent(String meant) {
        return carried(meant.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    String ofAttribute(String meant) {
        return carried(meant.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }

    /// Half of a character has no number; nothing carries it, and so it is refused.
    private static boolean isHalf(int one) {
        return one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
    }

    private String carried(String text) {
        if (text.chars().allMatch(one -> one < 0x80)) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(one -> {
            if (encoding.carries(one) || isHalf(one)) {
                out.appendCodePoint(one);
            } else {
                out.append("&#").append(one).append(';');
            }
        });
        return out.toString();
    }
}
