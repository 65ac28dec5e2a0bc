package de.depesche.portal.documents;

import java.util.UUID;

/// A part of a document's content: one blob of its own, encrypted by itself.
record Piece(int ordinal, long start, int bytes, UUID blob) {
    static final int LARGEST = 16 << 20;

    long end() {
        return start + bytes;
    }

    PieceName of(DocumentId document) {
        return new PieceName(document, ordinal, blob);
    }
}
