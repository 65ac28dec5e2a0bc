package de.depesche.portal.documents;

import java.nio.ByteBuffer;
import java.util.UUID;

/// Which piece of which document, and where it is stored.
record PieceName(DocumentId document, int ordinal, UUID blob) {

    byte[] authenticated() {
        return ByteBuffer.allocate(36)
                .putLong(document.value().getMostSignificantBits())
                .putLong(document.value().getLeastSignificantBits())
                .putInt(ordinal)
                .putLong(blob.getMostSignificantBits())
                .putLong(blob.getLeastSignificantBits())
                .array();
    }
}
