package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.UUID;

/// Encrypts one piece into a blob of its own. Closed without having been confirmed, nothing of it stays.
final class PieceWriter implements AutoCloseable {
    private final int ordinal;
    private final long start;
    private final UUID blob;
    private final BlobSink sink;
    private final WritableByteChannel encrypting;
    private int bytes;

    private PieceWriter(int ordinal, long start, UUID blob, BlobSink sink, WritableByteChannel encrypting) {
        this.ordinal = ordinal;
        this.start = start;
        this.blob = blob;
        this.sink = sink;
        this.encrypting = encrypting;
    }

    static PieceWriter begin(Blobs blobs, ContentKey key, DocumentId document, int ordinal, long start)
            throws IOException {
        var blob = UUID.randomUUID();
        var sink = blobs.create(blob);
        var encrypting = key.encrypting(new KeptOpen(sink), new PieceName(document, ordinal, blob));
        return new PieceWriter(ordinal, start, blob, sink, encrypting);
    }

    int room() {
        return Piece.LARGEST - bytes;
    }

    int bytes() {
        return bytes;
    }

    void write(byte[] from, int count) throws IOException {
        encrypting.write(ByteBuffer.wrap(from, 0, count));
        bytes += count;
    }

    /// Returns when the piece would survive a power cut.
    Piece confirm() throws IOException {
        encrypting.close();
        sink.confirm();
        return new Piece(ordinal, start, bytes, blob);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
