package de.depesche.formats.json;

import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.LineEnd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;

/// Lines out of JSON. The length is computed, unless the JSON says another one.
final class JsonToXdt {
    private static final Pattern FIELD = Pattern.compile("[0-9]{4}");
    private static final int OVERHEAD = 9;
    private static final int LONGEST = 999;

    private final JsonSource json;
    private final OutputStream out;
    private final Encoding encoding;

    JsonToXdt(JsonSource json, OutputStream out, Charset charset) {
        this.json = json;
        this.out = out;
        this.encoding = new Encoding(charset);
    }

    void convert() throws IOException {
        for (var token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            if (token != JsonToken.START_OBJECT) {
                throw json.ofAnotherKind();
            }
            write(read());
        }
    }

    private Line read() throws IOException {
        var line = new Line();
        while (json.hasProperty()) {
            switch (json.name()) {
                case "field" -> line.field = Optional.of(field());
                case "content", "text" -> line.text(json, encoding);
                case "contentBase64", "textBase64" -> line.base64(json);
                case "length" -> line.length = OptionalInt.of(json.number(LONGEST));
                case "breaks" -> line.breaks = json.isTrue();
                case "byteOrderMarks" -> line.marks = json.number(LONGEST);
                case "end" -> line.end = end();
                default -> throw json.unknown();
            }
        }
        line.mustBeWhole(json);
        return line;
    }

    private String field() throws IOException {
        var field = json.string();
        if (!FIELD.matcher(field).matches()) {
            throw json.refusal("JSON-FIELD", Map.of("found", Refusal.shortened(field)));
        }
        return field;
    }

    private LineEnd end() throws IOException {
        var name = json.string();
        return Arrays.stream(LineEnd.values())
                .filter(end -> end.name().equals(name))
                .findFirst()
                .orElseThrow(json::ofAnotherKind);
    }

    private void write(Line line) throws IOException {
        for (int i = 0; i < line.marks; i++) {
            out.write(Charsets.MARK);
        }
        if (line.field.isPresent()) {
            int length = line.length.orElse(line.bytes.length + OVERHEAD);
            out.write(ascii(String.format(Locale.ROOT, "%03d%s", length, line.field.get())));
        }
        out.write(line.bytes);
        out.write(ascii(
                switch (line.end) {
                    case CR_LF -> "\r\n";
                    case LF -> "\n";
                    case CR -> "\r";
                    case NONE -> "";
                }));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean hasBreak(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }

    private static final class Line {
        private Optional<String> field = Optional.empty();
        private Optional<String> property = Optional.empty();
        private byte[] bytes = {};
        private OptionalInt length = OptionalInt.empty();
        private int marks;
        private boolean breaks;
        private boolean broken;
        private LineEnd end = LineEnd.CR_LF;

        void text(JsonSource json, Encoding encoding) throws IOException {
            once(json);
            var text = json.string();
            broken = hasBreak(text);
            bytes = encoding.bytes(text, json);
        }

        void base64(JsonSource json) throws IOException {
            once(json);
            try {
                bytes = Base64.getDecoder().decode(json.string());
            } catch (IllegalArgumentException _) {
                throw json.refusal("JSON-BASE64", Map.of());
            }
        }

        private void once(JsonSource json) throws Refusal {
            if (property.isPresent()) {
                throw json.unknown();
            }
            property = Optional.of(json.name());
        }

        void mustBeWhole(JsonSource json) throws Refusal {
            var needed = field.isPresent() ? "content" : "text";
            if (property.filter(name -> name.startsWith(needed)).isEmpty()) {
                throw json.missing(property.isPresent() && field.isEmpty() ? "field" : needed);
            }
            if (broken && !breaks) {
                throw json.refusal("JSON-BREAK", Map.of());
            }
            if (field.isPresent() && length.isEmpty() && bytes.length > Dialect.LONGEST_CONTENT) {
                throw json.refusal("JSON-LONG", Map.of("found", Integer.toString(bytes.length)));
            }
        }
    }
}
