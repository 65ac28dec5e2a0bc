package de.depesche.formats.xdt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/// Writes lines: computes the length, encodes, ends with CR LF. Nothing is buffered beyond the line; the stream stays
/// the caller's, who may put a hash or a buffer into it.
public final class XdtWriter {
    private static final int LONGEST_FIELD_NUMBER = 9999;

    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final byte[] line = new byte[Dialect.LONGEST_CONTENT + LineView.OVERHEAD];
    private long written;

    public XdtWriter(OutputStream out, Charset charset) {
        this.out = out;
        this.encoder = charset.newEncoder();
    }

    /// @param field the Feldkennung, four digits
    /// @param content at most 990 bytes; empty only where the format allows that
    /// @throws IllegalArgumentException where the field is no four digits, or the content holds CR or LF, is too
    ///     long, or holds a character that the charset lacks; nothing is written then
    public void line(String field, String content) throws IOException {
        if (field.length() != 4 || !field.chars().allMatch(one -> one >= '0' && one <= '9')) {
            throw new IllegalArgumentException("a field's number has four digits: " + field);
        }
        var encoded = encode(field, content);
        line(Integer.parseInt(field), encoded.array(), encoded.arrayOffset() + encoded.position(), encoded.remaining());
    }

    /// @param field 0 to 9999
    /// @throws IllegalArgumentException as in [#line(String, String)]
    public void line(int field, byte[] content) throws IOException {
        line(field, content, 0, content.length);
    }

    /// A line of a reader with its content as the reader gives it, with a right length and CR LF.
    ///
    /// @throws IllegalArgumentException as in [#line(String, String)]
    public void line(LineView view) throws IOException {
        line(view.field(), view.bytes(), view.from(), view.length());
    }

    /// A line of a reader as it stands in its file, damage and line end included.
    public void raw(LineView view) throws IOException {
        view.writeRaw(out);
        written += view.rawLength();
    }

    /// Bytes so far.
    public long written() {
        return written;
    }

    private ByteBuffer encode(String field, String content) {
        try {
            return encoder.encode(CharBuffer.wrap(content));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "the content of field " + field + " has a character that " + encoder.charset() + " lacks", e);
        }
    }

    private void line(int field, byte[] content, int from, int length) throws IOException {
        refuse(field, content, from, length);
        number(line, 0, 3, length + LineView.OVERHEAD);
        number(line, 3, 4, field);
        System.arraycopy(content, from, line, LineView.HEAD, length);
        line[LineView.HEAD + length] = '\r';
        line[LineView.HEAD + length + 1] = '\n';
        out.write(line, 0, length + LineView.OVERHEAD);
        written += length + LineView.OVERHEAD;
    }

    private static void refuse(int field, byte[] content, int from, int length) {
        if (field < 0 || field > LONGEST_FIELD_NUMBER) {
            throw new IllegalArgumentException("a field's number is 0 to 9999: " + field);
        }
        if (length > Dialect.LONGEST_CONTENT) {
            throw new IllegalArgumentException("the content of field " + field + " has " + length + " bytes, not 990");
        }
        for (int i = from; i < from + length; i++) {
            if (content[i] == '\r' || content[i] == '\n') {
                throw new IllegalArgumentException("the content of field " + field + " has a line break");
            }
        }
    }

    private static void number(byte[] line, int at, int digits, int number) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
