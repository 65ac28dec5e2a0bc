package de.depesche.portal.cases;

import java.util.Optional;

/// A case as a row of a list.
///
/// @param documents how many the hospital has attached
/// @param unsorted how many of them have no category yet
/// @param items how many papers are wanted, and how many are answered
public record CaseSummary(
        CaseFile file, Optional<InsuredPerson> insured, int documents, int unsorted, int items, int answered) {

    /// What that side may know of it, see [CaseFile#seenBy] and [CaseFile#hidesAnswerFrom].
    CaseSummary seenBy(Side side) {
        var seen = file.seenBy(side);
        return file.hidesAnswerFrom(side)
                ? new CaseSummary(seen, insured, 0, 0, items, 0)
                : new CaseSummary(seen, insured, documents, unsorted, items, answered);
    }

    /// The costliest trap: everything is uploaded, but only closing makes it count as in time.
    public boolean isUploadedButNotClosed() {
        return file.state().isOpen() && documents > 0;
    }

    /// All that was asked for is answered and sorted: closing is one click.
    public boolean isReadyToClose() {
        return isUploadedButNotClosed() && unsorted == 0 && answered == items;
    }
}
