package de.depesche.portal.cases;

import de.depesche.portal.identity.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/// A case as a reminder names it: no subject, no identity data.
public record CaseBrief(
        CaseId id,
        String orderNumber,
        CaseKind kind,
        Optional<LocalDate> lastDay,
        Optional<PersonId> assignee,
        CaseProgress progress) {}
