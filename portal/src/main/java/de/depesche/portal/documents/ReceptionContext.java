package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import de.depesche.portal.tracing.Calls;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a reception needs of the house, for one request.
record ReceptionContext(
        Permit permit,
        ContentKey key,
        Blobs blobs,
        UploadStore store,
        RunningHashes hashes,
        Confirmations confirmations,
        ExecutorService background,
        DocumentSettings settings,
        Clock clock) {
    private static final Logger log = LoggerFactory.getLogger(ReceptionContext.class);

    PieceWriter begin(DocumentId document, int ordinal, long start) throws IOException {
        if (ordinal >= settings.mostPieces()) {
            throw new Problem.Refused("upload-chunks-too-small", settings.mostPieces());
        }
        return PieceWriter.begin(blobs, key, document, ordinal, start);
    }

    PendingPiece inBackground(PieceWriter ended, Consumer<Piece> then) {
        return new PendingPiece(background.submit(Calls.carried(() -> {
            try (ended) {
                then.accept(ended.confirm());
            }
            return null;
        })));
    }

    /// When the database refuses, the blobs go at once. When it does not answer, the rows may stand all the same, so
    /// that the blobs stay for the sweep to look after.
    void confirm(Upload upload, List<Piece> pieces, Optional<RunningHash> upTo) {
        try {
            boolean last = confirmations.confirm(permit, upload, pieces, upTo);
            if (last) {
                hashes.forget(upload.id());
            } else {
                upTo.ifPresent(hash -> hashes.keep(upload.id(), pieces.getLast().end(), hash));
            }
        } catch (Problem refused) {
            pieces.forEach(this::discard);
            throw refused;
        }
    }

    void discard(Piece piece) {
        try {
            blobs.delete(piece.blob());
        } catch (IOException | RuntimeException e) {
            log.warn("blob {} stays for the sweep: {}", piece.blob(), e.toString());
        }
    }

    Upload find(DocumentId id) {
        return store.find(id).orElseThrow(() -> new Problem.NotFound("upload"));
    }
}
