package de.depesche.portal.documents;

import java.io.InputStream;
import java.util.List;

/// A document's decrypted bytes, from any place on. To be closed, which forgets the key.
final class Content implements AutoCloseable {
    private final DocumentId id;
    private final ContentKey key;
    private final Blobs blobs;
    private final List<Piece> pieces;

    Content(DocumentId id, ContentKey key, Blobs blobs, List<Piece> pieces) {
        this.id = id;
        this.key = key;
        this.blobs = blobs;
        this.pieces = List.copyOf(pieces);
    }

    long bytes() {
        return pieces.isEmpty() ? 0 : pieces.getLast().end();
    }

    /// To be closed before the content is.
    InputStream from(long start) {
        return new ContentStream(id, key, blobs, pieces, start);
    }

    @Override
    public void close() {
        key.close();
    }
}
