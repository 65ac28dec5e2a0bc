package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import java.time.Instant;
import java.util.Optional;

/// A document's place in a case. Its content, and what the checks found, is known to `documents`.
///
/// @param category given by the hospital before closing; the Medical Service's own documents have none
/// @param reason why no other category fits, with "Zusätzliche Information" only
/// @param afterClosing attached late (Nachreichung), to be fetched with the next run
public record CaseDocument(
        DocumentId id,
        CaseId caseId,
        Side side,
        Optional<Category> category,
        Optional<String> reason,
        Optional<Integer> item,
        Instant attachedAt,
        boolean afterClosing,
        Optional<RunId> pickedUpRun,
        boolean deleted,
        boolean refused,
        int version) {

    /// Whether it is one of the documents that the hospital hands over.
    boolean counts() {
        return side == Side.HOSPITAL && !deleted && !refused;
    }

    CaseDocument sorted(Category into, Optional<String> why) {
        return new CaseDocument(
                id,
                caseId,
                side,
                Optional.of(into),
                why,
                item,
                attachedAt,
                afterClosing,
                pickedUpRun,
                deleted,
                refused,
                version);
    }
}
