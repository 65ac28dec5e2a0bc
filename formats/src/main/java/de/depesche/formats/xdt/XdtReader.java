package de.depesche.formats.xdt;

import de.depesche.formats.rules.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads the lines of an xDT file in constant memory, one thread, once, front to back.
///
/// ```java
/// var reader = XdtReader.checking(in, Dialect.KVDT, findings);
/// while (reader.next()) {
///     if (reader.line().field() == 3000) { … }
/// }
/// ```
///
/// No damage stops it but a line of more than [#LONGEST_LINE] bytes: lines end at CR LF, LF or CR, whatever their
/// declared length says. The declared charset is followed as soon as its field was read.
public final class XdtReader {
    /// In bytes. The specifications allow 999; a file whose lines are longer is none of the family.
    public static final int LONGEST_LINE = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final LineBuffer buffer;
    private final Dialect dialect;
    private final Optional<LineCheck> check;
    private final boolean repairing;
    private final LineView line = new LineView(this);
    private Charset charset;
    private boolean ended;

    private XdtReader(InputStream in, Dialect dialect, Optional<LineCheck> check, boolean repairing) {
        this.buffer = new LineBuffer(in, LONGEST_LINE);
        this.dialect = dialect;
        this.check = check;
        this.repairing = repairing;
        this.charset = dialect.charset();
    }

    /// Takes the lines as they are and says nothing about them.
    public static XdtReader of(InputStream in, Dialect dialect) {
        return new XdtReader(in, dialect, Optional.empty(), false);
    }

    /// Takes the lines as they are and names their damage.
    public static XdtReader checking(InputStream in, Dialect dialect, Findings findings) {
        return new XdtReader(in, dialect, Optional.of(new LineCheck(dialect, findings)), false);
    }

    /// The tolerant mode: names the damage too, but gives the lines as they were probably meant. UTF-8 becomes the
    /// charset of the file, blanks around the content and control characters go, lines without any content do too.
    public static XdtReader repairing(InputStream in, Dialect dialect, Findings findings) {
        return new XdtReader(in, dialect, Optional.of(new LineCheck(dialect, findings)), true);
    }

    /// Moves on to the next line.
    ///
    /// @return false at the end of the file, or where it cannot be read any further; the findings say which
    public boolean next() throws IOException {
        while (buffer.advance()) {
            line.take(buffer, byteOrderMarks());
            check.ifPresent(this::name);
            if (line.field() == dialect.charsetField()) {
                dialect.declared(line.text()).ifPresent(declared -> charset = declared.charset());
            }
            if (!repairing || Repairs.keeps(line)) {
                return true;
            }
        }
        end();
        return false;
    }

    private void name(LineCheck check) {
        check.line(line, buffer.kinds());
        if (repairing) {
            Repairs.apply(line, buffer.kinds(), charset);
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            check.ifPresent(found -> found.end(line, buffer.isTooLong()));
        }
    }

    /// How many bytes of byte order marks stand before the line: a file that was put together has some further on too.
    private int byteOrderMarks() {
        int length = 0;
        while (isByteOrderMark(length)) {
            length += BYTE_ORDER_MARK.length;
        }
        return length;
    }

    private boolean isByteOrderMark(int at) {
        if (buffer.length() < at + BYTE_ORDER_MARK.length) {
            return false;
        }
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (buffer.bytes()[buffer.from() + at + i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /// Where the reader stands; the same object every time.
    public LineView line() {
        return line;
    }

    public Charset charset() {
        return charset;
    }

    /// For files that declare their charset elsewhere, or wrongly.
    public void use(Charset charset) {
        this.charset = Objects.requireNonNull(charset);
    }

    /// The lines that are left, each to keep. An `IOException` comes as an [UncheckedIOException].
    public Stream<XdtLine> lines() {
        return StreamSupport.stream(new Lines(), false);
    }

    private final class Lines extends Spliterators.AbstractSpliterator<XdtLine> {
        Lines() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        }

        @Override
        public boolean tryAdvance(Consumer<? super XdtLine> action) {
            try {
                if (!next()) {
                    return false;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            action.accept(line.copy());
            return true;
        }
    }
}
