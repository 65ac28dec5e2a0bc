package de.depesche.portal.documents.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A file's bytes, asked of the portal block by block; a few blocks are kept.
final class AskedBytes implements RandomAccessRead {
    private static final int BLOCK = 128 << 10;
    private static final int KEPT = 64;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final long length;
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    };
    private byte[] current = new byte[0];
    private long currentStart = -1;
    private long position;
    private boolean closed;

    AskedBytes(DataInputStream in, DataOutputStream out, long length) {
        this.in = in;
        this.out = out;
        this.length = length;
    }

    @Override
    public int read() {
        if (position >= length) {
            return -1;
        }
        return block()[(int) (position++ - currentStart)] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) {
        if (position >= length) {
            return -1;
        }
        var block = block();
        int from = (int) (position - currentStart);
        int count = Math.min(wanted, block.length - from);
        System.arraycopy(block, from, into, offset, count);
        position += count;
        return count;
    }

    private byte[] block() {
        long start = position - position % BLOCK;
        if (start != currentStart) {
            current = blocks.computeIfAbsent(start, this::ask);
            currentStart = start;
        }
        return current;
    }

    private byte[] ask(long start) {
        try {
            int count = (int) Math.min(BLOCK, length - start);
            out.writeByte(PdfProcess.ASK);
            out.writeLong(start);
            out.writeInt(count);
            out.flush();
            return in.readNBytes(count);
        } catch (IOException e) {
            throw new AskFailed(e);
        }
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long wanted) throws IOException {
        if (wanted < 0) {
            throw new IOException("negative position");
        }
        position = Math.min(wanted, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long viewLength) {
        return new RandomAccessReadView(this, start, viewLength);
    }

    @Override
    public void close() {
        closed = true;
        blocks.clear();
    }
}
