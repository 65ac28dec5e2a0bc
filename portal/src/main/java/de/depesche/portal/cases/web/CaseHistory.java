package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseTimelines;
import de.depesche.portal.cases.ReceiptState;
import de.depesche.portal.cases.Receipts;
import de.depesche.portal.cases.TimelineActor;
import de.depesche.portal.cases.web.CaseSheet.Event;
import de.depesche.portal.cases.web.CaseSheet.ReceiptLine;
import de.depesche.portal.delegation.Permit;
import java.util.List;
import org.springframework.stereotype.Component;

/// What has happened to a case, and the receipts of it.
@Component
class CaseHistory {
    /// The portal's own acts.
    private static final String PORTAL = "Depesche";

    private final Receipts receipts;
    private final CaseTimelines timelines;

    CaseHistory(Receipts receipts, CaseTimelines timelines) {
        this.receipts = receipts;
        this.timelines = timelines;
    }

    /// The newest first.
    List<Event> events(Permit permit, CaseFile file) {
        return timelines.of(permit, file.id()).reversed().stream()
                .map(line -> new Event(
                        line.at(), Sentence.of("timeline." + line.act().code()), who(line.actor())))
                .toList();
    }

    private static String who(TimelineActor actor) {
        return switch (actor) {
            case TimelineActor.Colleague(var name) -> name;
            case TimelineActor.OwnSystem(var clientId) -> clientId;
            case TimelineActor.OtherSide(var _, var organisation) -> organisation;
            case TimelineActor.Portal() -> PORTAL;
        };
    }

    List<ReceiptLine> receipts(Permit permit, CaseFile file) {
        return receipts.of(permit, file.id()).stream()
                .map(receipt -> new ReceiptLine(
                        receipt.id().value(),
                        receipt.kind().code(),
                        receipt.actAt(),
                        receipt.state() instanceof ReceiptState.Sealed))
                .toList();
    }
}
