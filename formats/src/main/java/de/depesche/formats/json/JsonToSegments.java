package de.depesche.formats.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/// Segments out of JSON. A sign that is meant as a letter has its sign of release before it, as in the file.
final class JsonToSegments {
    private final JsonSource json;
    private final OutputStream out;
    private final Encoding encoding;
    private final String lineEnd;
    private Segmented signs = Segmented.USUAL;
    private boolean begun;
    private int size;

    JsonToSegments(JsonSource json, OutputStream out, Charset charset, String lineEnd) {
        this.json = json;
        this.out = out;
        this.encoding = new Encoding(charset);
        this.lineEnd = lineEnd;
    }

    void convert() throws IOException {
        mustBeLineEnds(lineEnd);
        for (var token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            switch (token) {
                case START_ARRAY -> write(elements(), signs.terminator() + lineEnd);
                case START_OBJECT -> object();
                default -> throw json.ofAnotherKind();
            }
            begun = true;
        }
    }

    private void object() throws IOException {
        Optional<String> advice = Optional.empty();
        Optional<String> end = Optional.empty();
        Optional<List<List<String>>> segment = Optional.empty();
        while (json.hasProperty()) {
            switch (json.name()) {
                case "advice" -> advice = Optional.of(advice());
                case "end" -> end = Optional.of(json.string());
                case "segment" -> {
                    json.begin(JsonToken.START_ARRAY);
                    segment = Optional.of(elements());
                }
                default -> throw json.unknown();
            }
        }
        if (advice.isPresent() == segment.isPresent()) {
            throw json.missing("segment");
        }
        if (advice.isPresent()) {
            var after = end.orElse(lineEnd);
            mustBeLineEnds(after);
            write("UNA" + advice.get() + after);
        } else {
            write(segment.orElseThrow(), end.orElse(signs.terminator() + lineEnd));
        }
    }

    private String advice() throws IOException {
        var advice = json.string();
        if (begun
                || advice.length() != Segmented.ADVICE
                || !Segmented.of(advice).isSound()) {
            throw json.refusal("JSON-ADVICE", Map.of());
        }
        signs = Segmented.of(advice);
        return advice;
    }

    /// The rest of an array that has begun.
    private List<List<String>> elements() throws IOException {
        size = 0;
        var elements = new ArrayList<List<String>>();
        for (var token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            elements.add(
                    switch (token) {
                        case VALUE_STRING -> List.of(part());
                        case START_ARRAY -> components();
                        default -> throw json.ofAnotherKind();
                    });
        }
        return elements;
    }

    private List<String> components() throws IOException {
        var components = new ArrayList<String>();
        for (var token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            if (token != JsonToken.VALUE_STRING) {
                throw json.ofAnotherKind();
            }
            components.add(part());
        }
        return components;
    }

    private String part() throws IOException {
        var part = json.text();
        size += part.length() + 1;
        if (size > Segmented.LONGEST + 1) {
            throw json.refusal("JSON-BOUNDS", Map.of());
        }
        return part;
    }

    /// Writes a segment, if reading would find the same one.
    private void write(List<List<String>> elements, String after) throws IOException {
        var body = signs.joined(elements);
        int end = signs.end(body + after, 0);
        if (end != body.length() || !signs.elements(body, 0, end).equals(elements)) {
            throw json.refusal("JSON-RELEASE", Map.of("release", Character.toString(signs.release())));
        }
        if (!after.isEmpty()) {
            mustBeLineEnds(after.substring(1));
        }
        write(body + after);
    }

    private void mustBeLineEnds(String text) throws Refusal {
        if (!text.matches("[\r\n]*")) {
            throw json.refusal("JSON-LINE-END", Map.of());
        }
    }

    private void write(String text) throws IOException {
        out.write(encoding.bytes(text, json));
    }
}
