package de.depesche.formats.ldt;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Passes the lines of an LDT 3 file on and puts the right sum into the line of FK 9300 (rule E157).
public final class ChecksumLine extends FilterOutputStream {
    private static final byte[] FIELD = ("049" + Checksum.FIELD).getBytes(StandardCharsets.US_ASCII);

    private final Checksum checksum = new Checksum();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long corrected;

    public ChecksumLine(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        line.write(b);
        if (b == '\n') {
            pass();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void pass() throws IOException {
        var bytes = line.toByteArray();
        line.reset();
        if (bytes.length > FIELD.length && Arrays.equals(FIELD, 0, FIELD.length, bytes, 0, FIELD.length)) {
            var right = right();
            corrected += Arrays.equals(right, bytes) ? 0 : 1;
            out.write(right);
        } else {
            checksum.bytes(bytes, 0, bytes.length);
            out.write(bytes);
        }
    }

    private byte[] right() {
        var sum = checksum.value();
        return (new String(FIELD, StandardCharsets.US_ASCII) + sum + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// How many of those lines were put right: 0 or 1 in a file that has one.
    public long corrected() {
        return corrected;
    }

    /// What stands behind the last line end goes out too.
    @Override
    public void flush() throws IOException {
        out.write(line.toByteArray());
        line.reset();
        super.flush();
    }
}
