package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentAccepted;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.DocumentRefused;
import de.depesche.portal.documents.Documents;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the checks of a document mean for its case. Part of their decision's own transaction, which has locked the
/// case:
/// no closing falls between.
@Component
class CheckedDocuments {
    private static final String JOB = "document-checks";

    private final CaseStore store;
    private final CaseDocumentStore documents;
    private final Documents contents;
    private final ReceiptStore receipts;
    private final CaseLedger ledger;
    private final CaseActs acts;
    private final Clock clock;

    CheckedDocuments(
            CaseStore store,
            CaseDocumentStore documents,
            Documents contents,
            ReceiptStore receipts,
            CaseLedger ledger,
            CaseActs acts,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.contents = contents;
        this.receipts = receipts;
        this.ledger = ledger;
        this.acts = acts;
        this.clock = clock;
    }

    /// Whoever follows what happens hears that a closed case can be picked up only now, or has more to be picked up.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentAccepted event) {
        if (event.placeKind().equals(CasePlace.KIND)) {
            accept(new CaseId(event.place()), event.id());
        }
    }

    private void accept(CaseId id, DocumentId document) {
        var file = store.lock(id);
        if (!file.state().isOpen()
                && documents.find(document).filter(CaseDocument::counts).isPresent()) {
            ledger.record(JOB, CaseAct.DOCUMENT_ACCEPTED_LATE, file);
            acts.announce(file, CaseAct.DOCUMENT_ACCEPTED_LATE);
        }
    }

    /// What they refuse no longer counts.
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
            store.touch(file);
            withdrawUnprovable(document);
            ledger.record(JOB, CaseAct.DOCUMENT_REFUSED, file);
            acts.announce(file, CaseAct.DOCUMENT_REFUSED);
        }
    }

    /// What an operator refused before its content was ever read has no hash, and a receipt for it could never be made.
    private void withdrawUnprovable(DocumentId document) {
        var described = contents.describe(List.of(document)).get(document);
        if (described == null || described.sha256().isEmpty()) {
            receipts.withdraw(document);
        }
    }
}
