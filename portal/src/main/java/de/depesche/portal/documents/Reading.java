package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading documents' contents: only with sight of their place. Before a document is accepted only those who brought
/// it may look at it, and nobody once it is refused.
@Service
public class Reading {
    private final DocumentStore store;
    private final Contents contents;
    private final Places places;
    private final Ledger ledger;

    Reading(DocumentStore store, Contents contents, Places places, Ledger ledger) {
        this.store = store;
        this.contents = contents;
        this.places = places;
        this.ledger = ledger;
    }

    /// @param begins whether the reader begins, which is recorded, or goes on at a later byte
    @Transactional
    public ReadableDocument open(Permit permit, DocumentId id, boolean begins) {
        var document = store.find(id).orElseThrow(() -> new Problem.NotFound("document"));
        places.of(document.place()).requireSight(permit, document.place().id(), id);
        requireReadable(permit, document);
        if (begins) {
            ledger.append(Entry.of(permit.actor(), "documents.document.opened", "document", id.value())
                    .onBehalfOf(permit.organisation().value()));
        }
        return new ReadableDocument(document.description(), contents.open(id));
    }

    private static void requireReadable(Permit permit, StoredDocument document) {
        boolean own = document.organisation().equals(permit.organisation());
        if (document.state() instanceof DocumentState.Refused) {
            throw new Problem.Refused("document-refused");
        }
        if (!own && !document.isAccepted()) {
            throw new Problem.Refused("document-not-accepted");
        }
    }
}
