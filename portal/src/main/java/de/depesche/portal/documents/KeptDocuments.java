package de.depesche.portal.documents;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptDocuments implements Documents {
    private final DocumentStore store;
    private final PieceStore pieces;
    private final Housekeeping housekeeping;
    private final Ledger ledger;
    private final Clock clock;

    KeptDocuments(DocumentStore store, PieceStore pieces, Housekeeping housekeeping, Ledger ledger, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.housekeeping = housekeeping;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Map<DocumentId, DocumentDescription> describe(Collection<DocumentId> ids) {
        return store.find(ids).stream()
                .map(StoredDocument::description)
                .collect(Collectors.toMap(DocumentDescription::id, Function.identity()));
    }

    @Override
    public Set<DocumentId> acceptedOf(Collection<DocumentId> ids) {
        return Set.copyOf(store.acceptedOf(ids));
    }

    /// The key goes with the transaction, so that the content is gone for good when it commits; the blobs follow.
    @Override
    @Transactional
    public void delete(Actor by, DocumentId id) {
        var document = store.find(id).orElseThrow(() -> new Problem.NotFound("document"));
        if (!store.markDeleted(id, clock.instant())) {
            throw new Problem.NotFound("document");
        }
        pieces.discard(id);
        var entry = Entry.of(by, "documents.document.deleted", "document", id.value())
                .concerning(document.organisation().value());
        ledger.append(
                document.sha256().map(hash -> entry.withHash("content", hash)).orElse(entry));
        AfterCommit.run(housekeeping::wake);
    }
}
