package de.depesche.portal.cases;

import de.depesche.portal.cases.Outcome.Done;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Abholungen: the Medical Service opens a run, reads what is in it as often as it needs, and confirms it.
@Service
public class PickUpRuns {
    /// Cases in one run; the rest comes with the next.
    static final int MOST_CASES = 1000;

    private final PickUpRunStore runs;
    private final CaseStore cases;
    private final CaseDocumentStore caseDocuments;
    private final Documents documents;
    private final CaseActs acts;
    private final ReceiptStore receipts;
    private final Clock clock;

    PickUpRuns(
            PickUpRunStore runs,
            CaseStore cases,
            CaseDocumentStore caseDocuments,
            Documents documents,
            CaseActs acts,
            ReceiptStore receipts,
            Clock clock) {
        this.runs = runs;
        this.cases = cases;
        this.caseDocuments = caseDocuments;
        this.documents = documents;
        this.acts = acts;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// The open run where there is one, else a new one with everything that waits and is checked. It may be empty.
    @Transactional
    public PickUpRun open(Permit permit) {
        permit.require(Scope.COLLECT_CASES);
        var md = permit.organisation();
        var id = new RunId(UUID.randomUUID());
        if (runs.open(id, md, clock.instant())) {
            runs.lockWaiting(md, MOST_CASES).forEach(file -> add(id, file));
        }
        // None where another request has confirmed it by now: then this one is asked again.
        return runs.openOf(md).map(this::find).orElseGet(() -> open(permit));
    }

    @Transactional(readOnly = true)
    public PickUpRun read(Permit permit, RunId id) {
        var run = find(id);
        permit.require(Scope.COLLECT_CASES, run.md());
        return run;
    }

    /// The Medical Service has everything of the run. Confirming again changes nothing.
    @Transactional
    public PickUpRun confirm(Permit permit, RunId id) {
        var run = read(permit, id);
        var now = clock.instant();
        if (runs.confirm(id, now)) {
            run.cases().forEach(caseId -> pickUp(permit, caseId, run, new PickUp(now, id)));
            runs.markPickedUp(id);
        }
        return find(id);
    }

    private void pickUp(Permit permit, CaseId id, PickUpRun run, PickUp pickUp) {
        var file = acts.lockForMd(permit, Scope.COLLECT_CASES, id);
        boolean moreWaits = waiting(file).stream()
                .anyMatch(
                        document -> !run.documents().getOrDefault(id, List.of()).contains(document));
        if (acts.carryOut(permit, CaseAct.PICKED_UP, file, closed -> closed.pickUp(pickUp, moreWaits))
                instanceof Done) {
            receipts.order(ReceiptOrder.pickUp(id, run.id(), pickUp.at()));
        }
    }

    /// A case of which nothing has passed its checks yet comes with a later run: its receipt would be one over nothing.
    /// An answer without documents is picked up once. Later on, where nothing is left of what was attached late,
    /// because it was refused or deleted, nothing waits.
    private void add(RunId run, CaseFile file) {
        var waiting = waiting(file);
        var accepted = documents.acceptedOf(waiting);
        boolean onlyAnswers = waiting.isEmpty() && file.state() instanceof CaseState.Closed;
        if (onlyAnswers || !accepted.isEmpty()) {
            runs.addCase(run, file.id());
            accepted.forEach(document -> runs.addDocument(run, file.id(), document));
        } else if (waiting.isEmpty()) {
            cases.update(file.waitingNoMore());
        }
    }

    private Set<DocumentId> waiting(CaseFile file) {
        return caseDocuments.of(file.id()).stream()
                .filter(document -> document.counts() && document.pickedUpRun().isEmpty())
                .map(CaseDocument::id)
                .collect(Collectors.toSet());
    }

    private PickUpRun find(RunId id) {
        return runs.find(id).orElseThrow(() -> new Problem.NotFound("pick-up run"));
    }
}
