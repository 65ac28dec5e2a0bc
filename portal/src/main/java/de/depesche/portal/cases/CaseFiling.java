package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.organisations.OrganisationId;
import java.util.List;
import java.util.Optional;

/// What a Medical Service files: a document request or a notice.
///
/// @param insured missing for notices that concern nobody in particular
/// @param items the named papers of a request, none for a notice
public record CaseFiling(
        OrganisationId hospital,
        CaseKind kind,
        CaseFacts facts,
        Optional<GivenDay> deadline,
        Optional<InsuredPerson> insured,
        List<NamedPaper> items) {

    public record NamedPaper(String title, Optional<String> kdlCode) {}

    public CaseFiling {
        items = List.copyOf(items);
    }
}
