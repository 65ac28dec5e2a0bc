package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// That a receipt is owed, written in the transaction of the act that it proves.
record ReceiptOrder(
        ReceiptId id,
        CaseId caseId,
        ReceiptKind kind,
        Optional<RunId> run,
        Optional<DocumentId> document,
        Instant actAt) {

    static ReceiptOrder closing(CaseFile file, Instant at) {
        return order(file.id(), ReceiptKind.CLOSING, Optional.empty(), Optional.empty(), at);
    }

    static ReceiptOrder lateAttachment(CaseId id, DocumentId document, Instant at) {
        return order(id, ReceiptKind.LATE_ATTACHMENT, Optional.empty(), Optional.of(document), at);
    }

    static ReceiptOrder pickUp(CaseId id, RunId run, Instant at) {
        return order(id, ReceiptKind.PICK_UP, Optional.of(run), Optional.empty(), at);
    }

    private static ReceiptOrder order(
            CaseId id, ReceiptKind kind, Optional<RunId> run, Optional<DocumentId> document, Instant at) {
        return new ReceiptOrder(new ReceiptId(UUID.randomUUID()), id, kind, run, document, at);
    }
}
