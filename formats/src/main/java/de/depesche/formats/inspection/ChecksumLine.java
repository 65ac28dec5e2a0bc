package de.depesche.formats.inspection;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Passes the lines of an LDT 3 file on and puts the right sum into the line of FK 9300 (rule E157).
final class ChecksumLine extends FilterOutputStream {
    private static final byte[] FIELD = "0499300".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = sha1();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long corrected;

    ChecksumLine(OutputStream out) {
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
            digest.update(bytes);
            out.write(bytes);
        }
    }

    private byte[] right() {
        var sum = HexFormat.of().formatHex(digest.digest());
        return (new String(FIELD, StandardCharsets.US_ASCII) + sum + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// How many of those lines were put right: 0 or 1 in a file that has one.
    long corrected() {
        return corrected;
    }

    /// What stands behind the last line end goes out too.
    @Override
    public void flush() throws IOException {
        out.write(line.toByteArray());
        line.reset();
        super.flush();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
