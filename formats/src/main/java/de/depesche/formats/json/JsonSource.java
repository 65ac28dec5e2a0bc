package de.depesche.formats.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/// JSON token by token, where each thing that is not as it must be is refused with its place.
final class JsonSource implements AutoCloseable {
    private final JsonParser parser;

    private JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    static JsonSource of(InputStream in) throws IOException {
        return new JsonSource(JsonFiles.reader(in));
    }

    /// The next token; at the end of the file [JsonToken#NOT_AVAILABLE].
    JsonToken next() throws IOException {
        try {
            var token = parser.nextToken();
            return token == null ? JsonToken.NOT_AVAILABLE : token;
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    private IOException refused(JacksonException e) {
        var told = e.getLocation();
        var here = told == null || told.getLineNr() < 1 ? parser.currentLocation() : told;
        return switch (e) {
            case JacksonIOException broken -> new IOException(broken);
            case StreamConstraintsException _ -> refusal("JSON-BOUNDS", here, Map.of());
            default -> refusal(syntax("" + e.getOriginalMessage()), here, Map.of());
        };
    }

    /// Jackson has no types of its own for these.
    private static String syntax(String message) {
        if (message.startsWith("Duplicate")) {
            return "JSON-TWICE";
        }
        return message.startsWith("Unexpected end-of-input") ? "JSON-END" : "JSON-SYNTAX";
    }

    /// @param facts without the column, which is added
    Refusal refusal(String rule, Map<String, String> facts) {
        return refusal(rule, parser.currentTokenLocation(), facts);
    }

    private static Refusal refusal(String rule, TokenStreamLocation at, Map<String, String> facts) {
        var all = new TreeMap<>(facts);
        all.put("column", Integer.toString(Math.max(at.getColumnNr(), 1)));
        return Refusal.at(rule, at.getLineNr(), all);
    }

    /// Inside an object.
    ///
    /// @return whether there is one more property; its name is [#name()]
    boolean hasProperty() throws IOException {
        return switch (next()) {
            case PROPERTY_NAME -> true;
            case END_OBJECT -> false;
            default -> throw refusal("JSON-END", Map.of());
        };
    }

    String name() {
        return parser.currentName();
    }

    void begin(JsonToken token) throws IOException {
        if (next() != token) {
            throw ofAnotherKind();
        }
    }

    String string() throws IOException {
        begin(JsonToken.VALUE_STRING);
        return text();
    }

    /// The string that the last token is.
    String text() throws IOException {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    boolean isTrue() throws IOException {
        return switch (next()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw ofAnotherKind();
        };
    }

    int number(int most) throws IOException {
        begin(JsonToken.VALUE_NUMBER_INT);
        var digits = text();
        if (digits.startsWith("-") || digits.length() > 9 || Integer.parseInt(digits) > most) {
            throw refusal("JSON-NUMBER", Map.of("most", Integer.toString(most)));
        }
        return Integer.parseInt(digits);
    }

    Refusal ofAnotherKind() {
        return refusal("JSON-KIND", Map.of());
    }

    Refusal unknown() {
        return refusal("JSON-NAME", Map.of("found", Refusal.shortened(name())));
    }

    Refusal missing(String name) {
        return refusal("JSON-MISSING", Map.of("missing", name));
    }

    @Override
    public void close() {
        parser.close();
    }
}
