package de.depesche.formats.xdt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// The line that the reader stands on: a view of its buffer without a copy, good until the next [XdtReader#next()].
/// [#copy()] keeps one for longer.
public final class LineView {
    /// LLL, FFFF and CR LF.
    static final int OVERHEAD = 9;

    static final int HEAD = 7;
    static final int NONE = -1;
    private static final int LENGTH_DIGITS = 3;
    private static final int FIELD_DIGITS = 4;

    private final XdtReader reader;
    private byte[] raw = {};
    private int rawFrom;
    private int rawTo;
    private byte[] bytes = {};
    private int from;
    private int to;
    private long number;
    private long offset;
    private int declaredLength = NONE;
    private int field = NONE;
    private LineEnd end = LineEnd.NONE;
    private boolean repaired;
    private boolean marked;

    LineView(XdtReader reader) {
        this.reader = reader;
    }

    void take(LineBuffer buffer, int skipped) {
        raw = buffer.bytes();
        rawFrom = buffer.from();
        rawTo = buffer.to();
        number++;
        offset = buffer.offset();
        end = buffer.end();
        marked = skipped > 0;
        int head = rawFrom + skipped;
        bytes = raw;
        repaired = false;
        to = Math.max(head, rawFrom + buffer.length());
        from = Math.min(head + HEAD, to);
        boolean whole = to - head >= HEAD;
        declaredLength = whole ? Digits.parse(raw, head, LENGTH_DIGITS) : NONE;
        field = whole ? Digits.parse(raw, head + LENGTH_DIGITS, FIELD_DIGITS) : NONE;
    }

    /// Another content in place of the damaged one; the raw bytes stay.
    void repaired(byte[] content) {
        bytes = content;
        repaired = true;
        from = 0;
        to = content.length;
    }

    /// Counted from 1, empty lines too.
    public long number() {
        return number;
    }

    /// The line's first byte in the file, counted from 0.
    public long offset() {
        return offset;
    }

    /// LLL as it stands there, 0 to 999; -1 where the line does not begin with three digits.
    public int declaredLength() {
        return declaredLength;
    }

    /// The Feldkennung, 0 to 9999; -1 where there are no four digits.
    public int field() {
        return field;
    }

    /// The Feldkennung in four digits; `????` where there is none.
    public String fieldNumber() {
        return FieldNumber.text(field);
    }

    /// Of the content, in bytes.
    public int length() {
        return to - from;
    }

    /// @param index 0 to [#length()] - 1
    public byte byteAt(int index) {
        return bytes[from + index];
    }

    /// In the charset that the file declared so far, or that the caller chose.
    public String text() {
        return isAscii() ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : text(reader.charset());
    }

    /// Most lines are, and in every charset of the family ASCII means itself; decoding it is much faster.
    private boolean isAscii() {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    public String text(Charset charset) {
        return new String(bytes, from, to - from, charset);
    }

    /// Whether the content is exactly this text of ASCII characters.
    public boolean is(String ascii) {
        if (ascii.length() != to - from) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the content is 0–9 throughout, and not empty.
    public boolean isDigits() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return to > from;
    }

    /// The content as a number: -1 where it is no digits or more than nine.
    public int digits() {
        return to > from && to - from <= 9 ? Digits.parse(bytes, from, to - from) : NONE;
    }

    public LineEnd lineEnd() {
        return end;
    }

    /// The content's bytes into a buffer of the caller.
    public void contentInto(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, to - from);
    }

    /// The line as it stands in the file, with its line end: all lines one after the other are the file.
    public byte[] rawBytes() {
        return Arrays.copyOfRange(raw, rawFrom, rawTo);
    }

    public void writeRaw(OutputStream out) throws IOException {
        out.write(raw, rawFrom, rawTo - rawFrom);
    }

    /// The line as it stands in the file into a hash, as the checksum of LDT 3 needs it.
    public void hashRaw(MessageDigest hash) {
        hash.update(raw, rawFrom, rawTo - rawFrom);
    }

    public XdtLine copy() {
        return new XdtLine(number, offset, declaredLength, field, text(), end);
    }

    /// Whether the content is what stands in the file, not what a repair made of it.
    boolean isContentOfFile() {
        return !repaired;
    }

    /// Whether a byte order mark stands before the line.
    boolean isMarked() {
        return marked;
    }

    int rawLength() {
        return rawTo - rawFrom;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
