package de.depesche.formats.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value with parameters, such as `application/xml; name="begleitdatei.xml"` (RFC 2045), the parameters also in
/// pieces and with a character set (RFC 2231) or in encoded words (RFC 2047).
///
/// @param value what stands before the first semicolon, in small letters
/// @param parameters by name in small letters
public record HeaderValue(String value, Map<String, String> parameters) {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s=;\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;\"]*))");
    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*([0-9]{1,3}))?(\\*)?");

    public HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    public static HeaderValue parse(String field) {
        int end = field.indexOf(';');
        var value = (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        var pieces = new TreeMap<String, TreeMap<Integer, String>>();
        var encoded = new HashMap<String, Boolean>();
        var found = PARAMETER.matcher(end < 0 ? "" : field.substring(end));
        while (found.find()) {
            var piece = PIECE.matcher(found.group(1).toLowerCase(Locale.ROOT));
            if (piece.matches()) {
                int place = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
                pieces.computeIfAbsent(piece.group(1), name -> new TreeMap<>()).putIfAbsent(place, text(found));
                encoded.merge(piece.group(1), piece.group(3) != null, Boolean::logicalOr);
            }
        }
        var parameters = new HashMap<String, String>();
        pieces.forEach((name, parts) -> {
            var whole = String.join("", parts.values());
            parameters.put(name, encoded.getOrDefault(name, false) ? decoded(whole) : EncodedWords.decoded(whole));
        });
        return new HeaderValue(value, parameters);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String text(Matcher parameter) {
        return parameter.group(2) == null
                ? parameter.group(3)
                : parameter.group(2).replaceAll("\\\\(.)", "$1");
    }

    /// `UTF-8'de'Gr%C3%B6%C3%9Fe`; what cannot be decoded stays as it is.
    private static String decoded(String text) {
        var parts = text.split("'", 3);
        if (parts.length < 3) {
            return text;
        }
        try {
            return new String(unescaped(parts[2]), Charset.forName(parts[0].isEmpty() ? "UTF-8" : parts[0]));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static byte[] unescaped(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && i + 2 < text.length() && isHex(text, i + 1)) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
