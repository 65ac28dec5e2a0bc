package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Records what happens to cases, so that both sides learn of it in their feeds.
@Component
class CaseLedger {
    private final Ledger ledger;

    CaseLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    void record(Permit permit, CaseAct act, CaseFile file) {
        record(permit, act, file, UnaryOperator.identity());
    }

    void record(Permit permit, CaseAct act, CaseFile file, UnaryOperator<Entry> more) {
        ledger.append(more.apply(entry(permit.actor(), act, file)
                .onBehalfOf(permit.organisation().value())));
    }

    /// For what the portal does by itself.
    void record(String job, CaseAct act, CaseFile file) {
        ledger.append(entry(new Actor.Job(job), act, file));
    }

    private static Entry entry(Actor actor, CaseAct act, CaseFile file) {
        return Entry.of(actor, act.code(), "case", file.id().value())
                .concerning(file.parties().md().value())
                .concerning(file.parties().hospital().value());
    }
}
