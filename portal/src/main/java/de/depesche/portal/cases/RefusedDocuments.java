package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.DocumentRefused;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the checks refuse no longer counts. Part of the refusal's own transaction, so that no closing falls between.
@Component
class RefusedDocuments {
    private static final String JOB = "document-checks";

    private final CaseStore store;
    private final CaseDocumentStore documents;
    private final CaseLedger ledger;
    private final CaseActs acts;
    private final Clock clock;

    RefusedDocuments(CaseStore store, CaseDocumentStore documents, CaseLedger ledger, CaseActs acts, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.ledger = ledger;
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentRefused event) {
        if (event.placeKind().equals(CasePlace.KIND)) {
            refuse(new CaseId(event.place()), event.id());
        }
    }

    private void refuse(CaseId id, DocumentId document) {
        var file = store.lock(id);
        var counted = documents.find(document).filter(found -> !found.refused() && !found.deleted());
        if (counted.isPresent()) {
            documents.markRefused(document, clock.instant());
            ledger.record(JOB, CaseAct.DOCUMENT_REFUSED, file);
            acts.announce(file, CaseAct.DOCUMENT_REFUSED);
        }
    }
}
