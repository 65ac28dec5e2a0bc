package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.organisations.OrganisationId;
import java.util.List;
import java.util.Optional;

/// What a Medical Service files: a document request or a notice.
///
/// @param insured missing for notices that concern nobody in particular
/// @param items the named papers of a request, none for a notice
/// @param receiptLeftOpen no day of receipt was named: that of the first filing counts, also when it is repeated on
///     another day
public record CaseFiling(
        OrganisationId hospital,
        CaseKind kind,
        CaseFacts facts,
        Optional<GivenDay> deadline,
        Optional<InsuredPerson> insured,
        List<NamedPaper> items,
        boolean receiptLeftOpen) {

    public record NamedPaper(String title, Optional<String> kdlCode) {}

    public CaseFiling {
        items = List.copyOf(items);
    }

    public CaseFiling(
            OrganisationId hospital,
            CaseKind kind,
            CaseFacts facts,
            Optional<GivenDay> deadline,
            Optional<InsuredPerson> insured,
            List<NamedPaper> items) {
        this(hospital, kind, facts, deadline, insured, items, false);
    }

    /// As it reads for a case that is known: a day of receipt that was left open is the one of the case.
    CaseFiling forKnown(CaseFile file) {
        return receiptLeftOpen
                ? new CaseFiling(
                        hospital, kind, facts.withReceivedOn(file.facts().receivedOn()), deadline, insured, items)
                : this;
    }
}
