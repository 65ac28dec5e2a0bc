package de.depesche.formats.json;

import java.io.InputStream;

/// The same bytes over and over, without holding them more than once.
public final class Repeated extends InputStream {
    private final byte[] bytes;
    private final long length;
    private long at;

    /// @param length of the stream, rounded up to whole repetitions
    public Repeated(byte[] bytes, long length) {
        this.bytes = bytes.clone();
        this.length = (length + bytes.length - 1) / bytes.length * bytes.length;
    }

    @Override
    public int read() {
        return at < length ? bytes[(int) (at++ % bytes.length)] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int count) {
        if (at == length) {
            return -1;
        }
        int position = (int) (at % bytes.length);
        int read = Math.min(count, bytes.length - position);
        System.arraycopy(bytes, position, target, from, read);
        at += read;
        return read;
    }
}
