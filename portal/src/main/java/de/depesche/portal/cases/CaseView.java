package de.depesche.portal.cases;

import java.util.List;
import java.util.Optional;

/// A case with all that belongs to it, as one side may see it.
///
/// @param documents in order of attachment, without those that the viewer may not see yet
public record CaseView(
        CaseFile file,
        Side viewer,
        Optional<InsuredPerson> insured,
        List<RequestedItem> items,
        List<CaseDocument> documents) {
    public CaseView {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
    }
}
