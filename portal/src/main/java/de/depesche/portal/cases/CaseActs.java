package de.depesche.portal.cases;

import de.depesche.portal.cases.Outcome.Done;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.problems.Problem;
import de.depesche.portal.tracing.Trace;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What all acts on a case have in common: load and lock it, ask for the permit, let the case decide, store, record,
/// announce. Runs in the caller's transaction.
@Component
class CaseActs {
    private final CaseStore store;
    private final CaseLedger ledger;
    private final ApplicationEventPublisher events;

    CaseActs(CaseStore store, CaseLedger ledger, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
    }

    /// @throws Problem.NotFound for strangers, as if there were no such case
    /// @throws Problem.NotPermitted for the Medical Service, and for a role that may not answer
    CaseFile lockForHospital(Permit permit, CaseId id) {
        var file = store.lock(id);
        file.parties().require(permit, Scope.ANSWER_CASES, Side.HOSPITAL);
        return file;
    }

    CaseFile lockForMd(Permit permit, Scope scope, CaseId id) {
        var file = store.lock(id);
        file.parties().require(permit, scope, Side.MD);
        return file;
    }

    /// The hospital moves its case on.
    Outcome<CaseFile> byHospital(
            Permit permit, CaseId id, CaseAct act, Function<CaseFile, Outcome<CaseFile>> decision) {
        return carryOut(permit, act, lockForHospital(permit, id), decision);
    }

    Outcome<CaseFile> carryOut(
            Permit permit, CaseAct act, CaseFile file, Function<CaseFile, Outcome<CaseFile>> decision) {
        var outcome = decision.apply(file);
        return outcome instanceof Done(var next) && !next.equals(file)
                ? Outcome.done(stored(permit, act, next))
                : outcome;
    }

    private CaseFile stored(Permit permit, CaseAct act, CaseFile next) {
        var stored = store.update(next);
        ledger.record(permit, act, stored);
        announce(stored, act);
        return stored;
    }

    /// A paper or a document of the locked case has changed. Whoever looked at the case before and closes it would
    /// hand over another answer than the one on the page, so the case has another version now.
    void changedWithin(Permit permit, CaseAct act, CaseFile file) {
        store.touch(file);
        ledger.record(permit, act, file);
        announce(file, act);
    }

    void announce(CaseFile file, CaseAct act) {
        events.publishEvent(new CaseChanged(UUID.randomUUID(), file.id(), file.parties(), act, Trace.current()));
    }

    /// For forms that were filled in while somebody else may have changed the case.
    static void requireVersion(CaseFile file, int seen) {
        if (file.version() != seen) {
            throw new Problem.Stale("case");
        }
    }
}
