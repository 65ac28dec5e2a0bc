package de.depesche.formats.xdt;

import java.io.IOException;
import java.io.InputStream;

/// Finds the ends of lines in a stream, with a buffer that never grows. Positions count from the line's first byte.
final class LineBuffer {
    /// Kinds of bytes that a line holds, as bits.
    static final int CONTROL = 1;

    static final int NOT_ASCII = 2;
    /// A CR or LF that, by the declared length, stands inside the content.
    static final int BREAK = 4;
    /// 80 to 9F: control characters in ISO 8859, letters in IBM's code pages.
    static final int HIGH_CONTROL = 8;

    private static final int END = 16;
    private static final byte[] KINDS = kindsOfBytes();
    private static final int LENGTH_DIGITS = 3;
    private static final int BUFFERED = 1 << 18;

    private final InputStream in;
    private final int longestLine;
    private final byte[] bytes;
    private long offset;
    private int from;
    private int to;
    private int limit;
    private int length;
    private int kinds;
    private boolean exhausted;
    private boolean tooLong;
    private LineEnd end = LineEnd.NONE;

    LineBuffer(InputStream in, int longestLine) {
        this.in = in;
        this.longestLine = longestLine;
        this.bytes = new byte[Math.max(BUFFERED, 2 * longestLine)];
    }

    /// @return false at the end of the stream, and for ever before a line that is too long
    boolean advance() throws IOException {
        begin();
        while (true) {
            scan();
            if (length > longestLine) {
                tooLong = true;
                return false;
            }
            if (from + length < limit) {
                if (endsHere()) {
                    to = from + length + end.length();
                    return true;
                }
                kinds |= BREAK;
                length++;
            } else if (!fill()) {
                to = limit;
                return to > from;
            }
        }
    }

    private void begin() {
        if (!tooLong) {
            from = to;
        }
        length = 0;
        kinds = 0;
        end = LineEnd.NONE;
    }

    private void scan() {
        int at = from + length;
        int seen = 0;
        while (at < limit) {
            int kind = KINDS[bytes[at] & 0xff];
            if (kind == END) {
                break;
            }
            seen |= kind;
            at++;
        }
        kinds |= seen;
        length = at - from;
    }

    private boolean endsHere() throws IOException {
        if (bytes[from + length] == '\r') {
            end = (from + length + 1 < limit || fill()) && bytes[from + length + 1] == '\n'
                    ? LineEnd.CR_LF
                    : LineEnd.CR;
        } else {
            end = LineEnd.LF;
        }
        if (end != LineEnd.CR_LF && declaredLengthGoesOn()) {
            end = LineEnd.NONE;
            return false;
        }
        return true;
    }

    /// A lone CR or LF ends the line, unless the declared length leads to a CR LF further on.
    private boolean declaredLengthGoesOn() throws IOException {
        int contentEnd = declared() - 2;
        if (contentEnd <= length) {
            return false;
        }
        while (limit - from < contentEnd + 2) {
            if (!fill()) {
                return false;
            }
        }
        for (int i = length; i < contentEnd; i++) {
            if (isCrLf(from + i)) {
                return false;
            }
        }
        return isCrLf(from + contentEnd);
    }

    private int declared() {
        return Digits.parse(bytes, from, LENGTH_DIGITS);
    }

    private boolean isCrLf(int at) {
        return bytes[at] == '\r' && bytes[at + 1] == '\n';
    }

    /// Moves the line to the front and reads on.
    ///
    /// @return false at the end of the stream
    private boolean fill() throws IOException {
        if (exhausted) {
            return false;
        }
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        limit -= from;
        offset += from;
        from = 0;
        int read = in.read(bytes, limit, bytes.length - limit);
        exhausted = read < 0;
        limit += Math.max(read, 0);
        return !exhausted;
    }

    /// Whether the stream goes on with a line that no reader of xDT has to take.
    boolean isTooLong() {
        return tooLong;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the line begins in the file, counted from 0.
    long offset() {
        return offset + from;
    }

    /// Where the line begins in [#bytes()].
    int from() {
        return from;
    }

    /// Where the next line begins in [#bytes()].
    int to() {
        return to;
    }

    /// Without its line end.
    int length() {
        return length;
    }

    int kinds() {
        return kinds;
    }

    LineEnd end() {
        return end;
    }

    private static byte[] kindsOfBytes() {
        var kinds = new byte[256];
        for (int value = 0; value < 256; value++) {
            if (value < 0x20 || value == 0x7f) {
                kinds[value] = CONTROL;
            } else if (value >= 0x80) {
                kinds[value] = (byte) (value < 0xa0 ? NOT_ASCII | HIGH_CONTROL : NOT_ASCII);
            }
        }
        kinds['\r'] = END;
        kinds['\n'] = END;
        return kinds;
    }
}
