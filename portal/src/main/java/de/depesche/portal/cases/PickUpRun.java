package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Abholung: what was new for a Medical Service when it asked. Stays the same until it is confirmed, so that a broken
/// connection costs nothing.
///
/// @param documents by case, only such as the checks have accepted
public record PickUpRun(
        RunId id,
        OrganisationId md,
        Instant createdAt,
        Optional<Instant> confirmedAt,
        List<CaseId> cases,
        Map<CaseId, List<DocumentId>> documents) {
    public PickUpRun {
        cases = List.copyOf(cases);
        documents = Map.copyOf(documents);
    }
}
