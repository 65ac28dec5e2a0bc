package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseAct;
import de.depesche.portal.cases.CaseChanged;
import java.time.Clock;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Keeps what happens to cases as far as people want to hear of it. The event's id makes the row unique, because an
/// event may come again after a crash.
@Component
class CaseNotices {
    private final HappeningStore happenings;
    private final Clock clock;

    CaseNotices(HappeningStore happenings, Clock clock) {
        this.happenings = happenings;
        this.clock = clock;
    }

    /// The condition keeps all other acts out of the outbox of events.
    @ApplicationModuleListener(
            condition = "{'CLOSED_BY_DEADLINE', 'DOCUMENT_REFUSED', 'PICKED_UP'}.contains(#event.act().name())")
    void on(CaseChanged event) {
        kind(event.act())
                .map(kind -> new Happening(
                        event.announcement(), event.parties().hospital(), kind, event.id(), clock.instant()))
                .ifPresent(happening -> happenings.insert(happening, event.cause()));
    }

    private static Optional<HappeningKind> kind(CaseAct act) {
        return switch (act) {
            case CLOSED_BY_DEADLINE -> Optional.of(HappeningKind.CLOSED_BY_DEADLINE);
            case DOCUMENT_REFUSED -> Optional.of(HappeningKind.DOCUMENT_REFUSED);
            case PICKED_UP -> Optional.of(HappeningKind.PICKED_UP);
            case FILED,
                    CHANGED,
                    TAKEN,
                    HANDED_OVER,
                    RELEASED,
                    ITEM_ANSWERED,
                    DOCUMENT_ATTACHED,
                    DOCUMENT_ATTACHED_LATE,
                    DOCUMENT_SORTED,
                    DOCUMENT_DELETED,
                    DOCUMENT_ACCEPTED_LATE,
                    CLOSED,
                    ACKNOWLEDGED,
                    RECEIPT_ISSUED -> Optional.empty();
        };
    }
}
