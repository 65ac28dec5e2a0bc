package de.depesche.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads piece after piece. A piece that is damaged, missing or shorter than its row says is an error: a wrong byte
/// is never given out.
final class ContentStream extends InputStream {
    private final DocumentId id;
    private final ContentKey key;
    private final Blobs blobs;
    private final List<Piece> pieces;
    private final long end;
    private long position;
    private int next;
    private @Nullable SeekableByteChannel open;
    private long openUntil;

    ContentStream(DocumentId id, ContentKey key, Blobs blobs, List<Piece> pieces, long start) {
        this.id = id;
        this.key = key;
        this.blobs = blobs;
        this.pieces = pieces;
        this.end = pieces.isEmpty() ? 0 : pieces.getLast().end();
        this.position = start;
        this.next = pieceAt(start);
    }

    private int pieceAt(long start) {
        int found = Collections.binarySearch(pieces.stream().map(Piece::start).toList(), start);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (position >= end) {
            return -1;
        }
        var channel = channel();
        int most = (int) Math.min(length, openUntil - position);
        int count = channel.read(ByteBuffer.wrap(into, offset, most));
        if (count <= 0 && most > 0) {
            throw new IOException("a piece of document " + id.value() + " is shorter than it was");
        }
        position += count;
        return count;
    }

    private SeekableByteChannel channel() throws IOException {
        var current = open;
        if (current == null || position >= openUntil) {
            close();
            current = begin(pieces.get(next++));
            open = current;
        }
        return current;
    }

    private SeekableByteChannel begin(Piece piece) throws IOException {
        var stored = blobs.open(piece.blob());
        try {
            var channel = key.decrypting(stored, piece.of(id));
            if (position > piece.start()) {
                channel.position(position - piece.start());
            }
            openUntil = piece.end();
            return channel;
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        var current = open;
        if (current != null) {
            open = null;
            current.close();
        }
    }
}
