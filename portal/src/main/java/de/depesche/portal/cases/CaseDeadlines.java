package de.depesche.portal.cases;

import de.depesche.formats.deadlines.Deadline;
import de.depesche.formats.deadlines.DocumentDeadline;
import de.depesche.formats.deadlines.DocumentDeadlineOutcome;
import de.depesche.formats.deadlines.DocumentDeadlines;
import de.depesche.formats.deadlines.LegalCalendar;
import de.depesche.formats.deadlines.Place;
import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.problems.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Sets the deadline of a request: computed by law and contract, or given by the Medical Service, whose seat decides
/// about the holidays.
@Component
class CaseDeadlines {
    private final DocumentDeadlines legal = DocumentDeadlines.german();
    private final LegalCalendar calendar = LegalCalendar.german();

    /// @throws Problem.Invalid where there is neither a given day nor dates from which to compute one
    CaseDeadline of(CaseFacts facts, Optional<GivenDay> given, Organisation md) {
        var computed = compute(facts, md).map(DocumentDeadline::deadline);
        var legalDay = computed.map(deadline -> deadline.latest().lastDay());
        return given.map(
                        day -> new CaseDeadline(given, legalDay, ruling(day, md).end()))
                .or(() -> computed.map(deadline -> new CaseDeadline(given, legalDay, deadline.end())))
                .orElseThrow(() -> new Problem.Invalid("deadline", "deadline-not-computable"));
    }

    Optional<DocumentDeadline> compute(CaseFacts facts, Organisation md) {
        return facts.admission()
                .map(admission -> outcome(admission, facts.receivedOn(), md))
                .flatMap(outcome -> switch (outcome) {
                    case DocumentDeadlineOutcome.Computed(var deadline) -> Optional.of(deadline);
                    case DocumentDeadlineOutcome.NoVersion _ -> Optional.empty();
                    case DocumentDeadlineOutcome.ReceivedBeforeAdmission _ ->
                        throw new Problem.Invalid("receivedOn", "received-before-admission");
                });
    }

    /// Why the given day ends when it does.
    Deadline ruling(GivenDay given, Organisation md) {
        return given.fixed() ? calendar.fixed(given.day(), places(md)) : calendar.given(given.day(), places(md));
    }

    private DocumentDeadlineOutcome outcome(LocalDate admission, LocalDate received, Organisation md) {
        return legal.compute(admission, received, places(md));
    }

    private static Collection<Place> places(Organisation md) {
        return md.laender().stream().map(Place::of).collect(Collectors.toSet());
    }
}
