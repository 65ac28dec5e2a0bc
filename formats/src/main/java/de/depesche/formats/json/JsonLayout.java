package de.depesche.formats.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// JSON for people: indented, but what belongs together on one row, such as a line of the file.
final class JsonLayout implements PrettyPrinter {
    private static final int NEVER = Integer.MAX_VALUE;

    private int depth;
    private int flatFrom = NEVER;

    /// What is begun from here on stands on one row, until [#unfold()].
    void flatten() {
        flatFrom = depth;
    }

    void unfold() {
        flatFrom = NEVER;
    }

    /// Puts what is written meanwhile on one row, whether it is within such a row already or not.
    void flattened(Runnable writing) {
        int before = flatFrom;
        flatFrom = Math.min(flatFrom, depth);
        writing.run();
        flatFrom = before;
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        begin(json, '{');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        begin(json, '[');
    }

    private void begin(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        newRow(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        newRow(json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        separate(json);
    }

    private void separate(JsonGenerator json) {
        json.writeRaw(depth > flatFrom ? ", " : ",");
        newRow(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        end(json, values, ']');
    }

    private void end(JsonGenerator json, int inside, char bracket) {
        boolean flat = depth > flatFrom;
        depth--;
        if (inside > 0 && !flat) {
            newRow(json);
        }
        json.writeRaw(bracket);
    }

    private void newRow(JsonGenerator json) {
        if (depth <= flatFrom) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(depth));
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }
}
