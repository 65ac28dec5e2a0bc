package de.depesche.portal.documents;

import de.depesche.portal.problems.Problem;
import org.springframework.stereotype.Component;

/// Opens documents' contents, for whoever has already asked whether that is allowed.
@Component
class Contents {
    private final Blobs blobs;
    private final PieceStore pieces;
    private final MasterKeys keys;

    Contents(Blobs blobs, PieceStore pieces, MasterKeys keys) {
        this.blobs = blobs;
        this.pieces = pieces;
        this.keys = keys;
    }

    /// @throws Problem.NotFound once it is deleted
    Content open(DocumentId id) {
        var wrapped = pieces.key(id).orElseThrow(() -> new Problem.NotFound("document"));
        return new Content(id, keys.unwrap(wrapped, id), blobs, pieces.of(id));
    }
}
