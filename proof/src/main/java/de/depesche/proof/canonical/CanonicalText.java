package de.depesche.proof.canonical;

import java.util.Locale;

/// Writes JSON as RFC 8785 §3.2 prescribes; strings as ECMAScript's `JSON.stringify` does.
final class CanonicalText {
    private CanonicalText() {}

    static void write(Json json, StringBuilder out) {
        switch (json) {
            case Json.Obj object -> writeObject(object, out);
            case Json.Arr array -> writeArray(array, out);
            case Json.Str(var value) -> writeString(value, out);
            case Json.Num(var value) -> out.append(value);
            case Json.Bool(var value) -> out.append(value);
            case Json.Null() -> out.append("null");
        }
    }

    private static void writeObject(Json.Obj object, StringBuilder out) {
        out.append('{');
        var separator = "";
        for (var member : object.members().entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeArray(Json.Arr array, StringBuilder out) {
        out.append('[');
        var separator = "";
        for (var item : array.items()) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeString(String value, StringBuilder out) {
        out.append('"');
        value.chars().forEach(unit -> writeUnit((char) unit, out));
        out.append('"');
    }

    private static void writeUnit(char unit, StringBuilder out) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (unit < ' ') {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                } else {
                    out.append(unit);
                }
            }
        }
    }
}
