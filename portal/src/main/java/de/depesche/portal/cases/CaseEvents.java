package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.ledger.FeedCursor;
import de.depesche.portal.ledger.LedgerEvent;
import de.depesche.portal.ledger.LedgerFeed;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Ereignisse: what happened to the cases of an organisation, in the order of the ledger. A reader remembers only how
/// far it has come, and may read everything again.
@Service
public class CaseEvents {
    private final LedgerFeed feed;
    private final Organisations organisations;

    CaseEvents(LedgerFeed feed, Organisations organisations) {
        this.feed = feed;
        this.organisations = organisations;
    }

    /// @param next to go on behind this page
    public record Page(List<CaseEvent> events, FeedCursor next) {
        public Page {
            events = List.copyOf(events);
        }
    }

    /// At once where there is something, else as soon as something happens, else empty. Holds no connection while it
    /// waits; must not be called in a transaction.
    ///
    /// @param after [FeedCursor#BEGINNING] or a page's `next`
    public Page after(Permit permit, FeedCursor after, int most, Duration wait) {
        permit.require(Scope.SEE_CASES);
        var end = System.nanoTime() + wait.toNanos();
        var read = read(permit, feed.positionOf(after), most);
        while (read.events().isEmpty() && await(permit, read.last(), end)) {
            read = read(permit, read.last(), most);
        }
        return new Page(read.events(), feed.cursorAt(read.last()));
    }

    private record Read(List<CaseEvent> events, long last) {}

    private boolean await(Permit permit, long after, long end) {
        var left = Duration.ofNanos(end - System.nanoTime());
        return left.isPositive() && feed.await(permit.organisation().value(), after, left);
    }

    private Read read(Permit permit, long after, int most) {
        boolean isHospital = organisations.kindOf(permit.organisation()) == OrganisationKind.HOSPITAL;
        var events = new ArrayList<CaseEvent>();
        long next = after;
        List<LedgerEvent> batch;
        do {
            batch = feed.concerning(permit.organisation().value(), next, most - events.size());
            batch.stream()
                    .map(event -> event(event, isHospital))
                    .flatMap(Optional::stream)
                    .forEach(events::add);
            next = batch.isEmpty() ? next : batch.getLast().position();
        } while (!batch.isEmpty() && events.isEmpty());
        return new Read(events, next);
    }

    private static Optional<CaseEvent> event(LedgerEvent event, boolean isHospital) {
        return Coded.parse(CaseAct.class, CaseAct::code, event.act())
                .filter(act -> isHospital || !TeamActs.contain(act))
                .map(act -> new CaseEvent(
                        event.id(), event.at(), act, event.actor(), event.objectType(), event.objectId()));
    }
}
