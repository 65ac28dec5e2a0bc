package de.depesche.portal.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Sends the first bytes of a content and then breaks.
final class BrokenLine extends InputStream {
    private final InputStream bytes;

    BrokenLine(byte[] content, int from, int to) {
        this.bytes = new ByteArrayInputStream(Arrays.copyOfRange(content, from, to));
    }

    @Override
    public int read() throws IOException {
        throw new IOException("not used");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = bytes.read(into, offset, length);
        if (count < 0) {
            throw new IOException("connection reset");
        }
        return count;
    }
}
