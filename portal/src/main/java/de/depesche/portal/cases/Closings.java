package de.depesche.portal.cases;

import de.depesche.portal.cases.Outcome.Done;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Abschlüsse: the hospital hands its answer over, or the deadline does it instead.
@Service
public class Closings {
    private final CaseActs acts;
    private final CaseStore store;
    private final CaseDocumentStore documents;
    private final ItemStore items;
    private final ReceiptStore receipts;
    private final CaseLedger ledger;
    private final Traces traces;
    private final Clock clock;

    Closings(
            CaseActs acts,
            CaseStore store,
            CaseDocumentStore documents,
            ItemStore items,
            ReceiptStore receipts,
            CaseLedger ledger,
            Traces traces,
            Clock clock) {
        this.acts = acts;
        this.store = store;
        this.documents = documents;
        this.items = items;
        this.receipts = receipts;
        this.ledger = ledger;
        this.traces = traces;
        this.clock = clock;
    }

    /// @param seen the version of the case that the hospital looked at
    @Transactional
    public Outcome<CaseFile> close(Permit permit, CaseId id, int seen) {
        return close(permit, id, seen, true);
    }

    /// Only where every paper is answered and a document is there: for callers who were not shown what is missing.
    ///
    /// @param seen the version of the case that the hospital looked at
    @Transactional
    public Outcome<CaseFile> closeComplete(Permit permit, CaseId id, int seen) {
        return close(permit, id, seen, false);
    }

    private Outcome<CaseFile> close(Permit permit, CaseId id, int seen, boolean evenIncomplete) {
        var file = acts.lockForHospital(permit, id);
        if (file.state().isOpen()) {
            CaseActs.requireVersion(file, seen);
        }
        if (file.state().isOpen() && hasUnsorted(id)) {
            return Outcome.refused(Refusal.DOCUMENTS_WITHOUT_CATEGORY);
        }
        if (file.state().isOpen() && !evenIncomplete && isIncomplete(file)) {
            return Outcome.refused(Refusal.PAPERS_MISSING);
        }
        var by = permit.actor() instanceof Actor.Person ? ClosedBy.USER : ClosedBy.API;
        var now = clock.instant();
        var outcome = acts.carryOut(permit, CaseAct.CLOSED, file, open -> open.close(by, now));
        if (outcome instanceof Done(var closed)) {
            receipts.order(ReceiptOrder.closing(closed, now));
        }
        return outcome;
    }

    /// Closes what is overdue, each case once, whichever node comes first.
    ///
    /// @return how many were closed; fewer than `most` means that nothing is left
    @Transactional
    public int closeOverdue(int most) {
        var now = clock.instant();
        var overdue = store.lockOverdue(now, most);
        for (var file : overdue) {
            try (var _ = traces.begin(Step.CLOSE, List.of())) {
                closeOverdue(file, now);
            }
        }
        return overdue.size();
    }

    private void closeOverdue(CaseFile file, Instant now) {
        if (file.close(ClosedBy.DEADLINE, now) instanceof Done(var closed)) {
            store.update(closed);
            ledger.record("auto-close", CaseAct.CLOSED_BY_DEADLINE, closed);
            receipts.order(ReceiptOrder.closing(closed, now));
            acts.announce(closed, CaseAct.CLOSED_BY_DEADLINE);
        }
    }

    /// A notice asks for nothing.
    private boolean isIncomplete(CaseFile file) {
        var contents = CaseContents.summary(file, Optional.empty(), documents.of(file.id()), items.of(file.id()));
        return file.kind() == CaseKind.DOCUMENT_REQUEST && !contents.isReadyToClose();
    }

    private boolean hasUnsorted(CaseId id) {
        return documents.of(id).stream()
                .anyMatch(document -> document.counts() && document.category().isEmpty());
    }
}
