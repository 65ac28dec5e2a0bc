package de.depesche.formats.ldt;

import de.depesche.formats.xdt.XdtWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes LDT 3 line by line: computes lengths, names of objects and the checksum, closes what was opened. What it
/// writes is not checked against the rules: [LdtCheck] does that.
///
/// ```java
/// var writer = new LdtWriter(out);
/// writer.record("8215", order -> order
///         .object("8145", "Obj_0045", patient -> patient.field("3000", "4711")));
/// ```
///
/// For one thread. The stream stays the caller's.
public final class LdtWriter {
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private final XdtWriter lines;
    private final Checksum checksum = new Checksum();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean summed;

    public LdtWriter(OutputStream out) {
        this.lines = new XdtWriter(new Summed(out), LATIN_9);
    }

    /// What stands inside a record or object.
    @FunctionalInterface
    public interface Content {
        void write(LdtWriter writer) throws IOException;
    }

    /// FK 8000, the content, FK 8001.
    ///
    /// @param kind such as `8215`
    public LdtWriter record(String kind, Content content) throws IOException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("a record does not stand in " + open.getFirst());
        }
        return bracket("8000", kind, "8001", content);
    }

    /// A record as it was read, each field as it stands there: a file without damage comes out as it went in.
    public LdtWriter record(LdtRecord record) throws IOException {
        return record(record.kind(), writer -> writer.fields(record));
    }

    private void fields(LdtNode node) throws IOException {
        for (var field : node.fields()) {
            if (!field.is(Nesting.OBJECT)) {
                line(field.number(), field.content());
            }
            if (field.object().isPresent()) {
                var object = field.object().get();
                bracket(Nesting.OBJECT, object.kind(), "8003", writer -> writer.fields(object));
            }
            fields(field);
        }
    }

    /// The field that announces the object, with its name from the tables, then FK 8002, the content, FK 8003.
    ///
    /// @param field 8100 to 8299
    /// @param kind such as `Obj_0045`
    /// @throws IllegalArgumentException where the tables do not know that the field announces this kind of object
    public LdtWriter object(String field, String kind, Content content) throws IOException {
        line(field, ObjectNames.of(field, kind));
        return bracket(Nesting.OBJECT, kind, "8003", content);
    }

    /// @param content as it shall stand in the file; numbers keep their form. Nothing is written where it is empty.
    /// @throws IllegalArgumentException where it holds a line break or a character that ISO 8859-15 lacks, or is
    ///     longer than 990 bytes
    public LdtWriter field(String number, String content) throws IOException {
        if (!content.isEmpty()) {
            line(number, content);
        }
        return this;
    }

    /// One line of a text (FK 3564) each; an empty line stays empty (rule E036).
    public LdtWriter text(String text) throws IOException {
        for (var one : text.split("\r\n|\r|\n", -1)) {
            line("3564", one);
        }
        return this;
    }

    /// The bytes as Base64 in lines of 60 characters (FK 6329).
    public LdtWriter attachment(byte[] bytes) throws IOException {
        for (var piece : Base64Lines.of(bytes)) {
            line(Base64Lines.FIELD, piece);
        }
        return this;
    }

    /// FK 9300 over all that was written so far.
    public LdtWriter checksum() throws IOException {
        summed = true;
        lines.line(Checksum.FIELD, checksum.value());
        return this;
    }

    private LdtWriter bracket(String begin, String kind, String end, Content content) throws IOException {
        line(begin, kind);
        open.push(kind);
        content.write(this);
        open.pop();
        line(end, kind);
        return this;
    }

    private void line(String number, String content) throws IOException {
        lines.line(number, content);
    }

    /// Hashes what goes by, until the checksum is written.
    private final class Summed extends FilterOutputStream {
        Summed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            if (!summed) {
                checksum.bytes(bytes, from, length);
            }
        }
    }
}
