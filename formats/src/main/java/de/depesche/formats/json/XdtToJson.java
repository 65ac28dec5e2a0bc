package de.depesche.formats.json;

import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.xdt.LineEnd;
import de.depesche.formats.xdt.LineView;
import de.depesche.formats.xdt.XdtReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// One object for each line. Beside field and content it names what a writer would not do of its own accord.
final class XdtToJson {
    private static final int LENGTH_DIGITS = 3;
    private static final int HEAD = 7;
    private static final int OVERHEAD = 9;

    private final Head head;
    private final JsonFiles.Writer writer;
    private final JsonGenerator json;

    XdtToJson(Head head, JsonFiles.Writer writer) {
        this.head = head;
        this.writer = writer;
        this.json = writer.json();
    }

    void convert() throws IOException {
        writer.begin(head);
        json.writeArrayPropertyStart("lines");
        writer.layout().flatten();
        var report = new ReportBuilder();
        var reader = XdtReader.checking(head.file(), head.format().dialect(), report);
        while (reader.next()) {
            line(reader.line());
        }
        if (!report.report().readable()) {
            throw Refusal.at(
                    "JSON-LINE", reader.line().number() + 1, Map.of("most", Integer.toString(XdtReader.LONGEST_LINE)));
        }
        writer.layout().unfold();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void line(LineView line) {
        var bytes = line.rawBytes();
        int end = bytes.length - line.lineEnd().length();
        int marks = marks(bytes, end);
        json.writeStartObject();
        if (marks > 0) {
            json.writeNumberProperty("byteOrderMarks", marks);
        }
        int from = marks * Charsets.MARK.length;
        if (isField(bytes, from, end)) {
            json.writeStringProperty("field", ascii(bytes, from + LENGTH_DIGITS, from + HEAD));
            text("content", bytes, from + HEAD, end);
            length(ascii(bytes, from, from + LENGTH_DIGITS), end - from - HEAD + OVERHEAD);
        } else {
            text("text", bytes, from, end);
        }
        if (line.lineEnd() != LineEnd.CR_LF) {
            json.writeStringProperty("end", line.lineEnd().name());
        }
        json.writeEndObject();
    }

    private void text(String property, byte[] bytes, int from, int to) {
        var text = Charsets.text(bytes, from, to, head.charset());
        if (text.isPresent()) {
            json.writeStringProperty(property, text.get());
            if (JsonToXdt.hasBreak(text.get())) {
                json.writeBooleanProperty("breaks", true);
            }
        } else {
            var encoded = Base64.getEncoder().encode(Arrays.copyOfRange(bytes, from, to));
            json.writeStringProperty(property + "Base64", ascii(encoded, 0, encoded.length));
        }
    }

    private void length(String declared, int right) {
        int length = Integer.parseInt(declared);
        if (length != right) {
            json.writeNumberProperty("length", length);
        }
    }

    private static int marks(byte[] bytes, int to) {
        int marks = 0;
        while ((marks + 1) * Charsets.MARK.length <= to && isMark(bytes, marks * Charsets.MARK.length)) {
            marks++;
        }
        return marks;
    }

    private static boolean isMark(byte[] bytes, int at) {
        return bytes[at] == Charsets.MARK[0] && bytes[at + 1] == Charsets.MARK[1] && bytes[at + 2] == Charsets.MARK[2];
    }

    private static boolean isField(byte[] bytes, int from, int to) {
        if (to - from < HEAD) {
            return false;
        }
        for (int at = from; at < from + HEAD; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
