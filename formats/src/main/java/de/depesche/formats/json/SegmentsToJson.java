package de.depesche.formats.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// One list for each segment: its tag, then its elements, those of several components as lists of their own.
final class SegmentsToJson {
    private static final String ADVICE = "UNA";

    private final Head head;
    private final JsonFiles.Writer writer;
    private final JsonGenerator json;
    private Segmented signs = Segmented.USUAL;
    private String lineEnd = "";

    SegmentsToJson(Head head, JsonFiles.Writer writer) {
        this.head = head;
        this.writer = writer;
        this.json = writer.json();
    }

    void convert() throws IOException {
        var bytes = head.wholeFile();
        var charset =
                Charsets.text(bytes, 0, bytes.length, head.charset()).isPresent() ? head.charset() : Charsets.LATIN_9;
        var text = new String(bytes, charset);
        int from = advice(text);
        lineEnd = lineEnds(text, signs.end(text, from) + 1);
        writer.begin(head.in(charset));
        if (!lineEnd.isEmpty()) {
            json.writeStringProperty("lineEnd", lineEnd);
        }
        json.writeArrayPropertyStart("segments");
        for (int at = advised(text, from); at < text.length(); ) {
            at = segment(text, at);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// @return where the first segment begins
    private int advice(String text) {
        int end = ADVICE.length() + Segmented.ADVICE;
        if (!text.startsWith(ADVICE) || text.length() < end) {
            return 0;
        }
        var advised = Segmented.of(text.substring(ADVICE.length(), end));
        if (!advised.isSound()) {
            return 0;
        }
        signs = advised;
        return end + lineEnds(text, end).length();
    }

    private static String lineEnds(String text, int from) {
        int at = Math.min(from, text.length());
        int end = at;
        while (end < text.length() && (text.charAt(end) == '\r' || text.charAt(end) == '\n')) {
            end++;
        }
        return text.substring(at, end);
    }

    /// @return where the first segment begins
    private int advised(String text, int from) {
        if (from > 0) {
            int end = ADVICE.length() + Segmented.ADVICE;
            writer.layout().flattened(() -> {
                json.writeStartObject();
                json.writeStringProperty("advice", text.substring(ADVICE.length(), end));
                if (!text.substring(end, from).equals(lineEnd)) {
                    json.writeStringProperty("end", text.substring(end, from));
                }
                json.writeEndObject();
            });
        }
        return from;
    }

    /// @return where the next one begins
    private int segment(String text, int at) throws Refusal {
        int end = signs.end(text, at);
        if (end - at > Segmented.LONGEST) {
            long line =
                    1 + text.substring(0, at).chars().filter(one -> one == '\n').count();
            throw Refusal.at("JSON-SEGMENT", line, Map.of("most", Integer.toString(Segmented.LONGEST)));
        }
        var elements = signs.elements(text, at, end);
        var after = end < text.length() ? signs.terminator() + lineEnds(text, end + 1) : "";
        writer.layout().flattened(() -> segment(elements, after));
        return end + after.length();
    }

    private void segment(List<List<String>> elements, String after) {
        if (after.equals(signs.terminator() + lineEnd)) {
            elements(elements);
        } else {
            json.writeStartObject();
            json.writeName("segment");
            elements(elements);
            json.writeStringProperty("end", after);
            json.writeEndObject();
        }
    }

    private void elements(List<List<String>> elements) {
        json.writeStartArray();
        for (var components : elements) {
            if (components.size() == 1) {
                json.writeString(components.getFirst());
            } else {
                json.writeStartArray();
                components.forEach(json::writeString);
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }
}
