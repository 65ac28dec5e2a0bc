package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import java.time.Instant;
import java.util.Optional;

/// Beleg: what proves one act on a case to both sides.
///
/// @param run of a pick-up
/// @param document that was attached late
/// @param actAt when the act took effect
public record CaseReceipt(
        ReceiptId id,
        CaseId caseId,
        ReceiptKind kind,
        Optional<RunId> run,
        Optional<DocumentId> document,
        Instant actAt,
        ReceiptState state) {}
