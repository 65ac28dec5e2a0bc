package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sorts documents into categories, and deletes those that should not be there.
@Service
public class CaseDocuments {
    private final CaseActs acts;
    private final CaseDocumentStore store;
    private final Documents documents;
    private final Clock clock;

    CaseDocuments(CaseActs acts, CaseDocumentStore store, Documents documents, Clock clock) {
        this.acts = acts;
        this.store = store;
        this.documents = documents;
        this.clock = clock;
    }

    /// @param reason needed for, and only for, "Zusätzliche Information"
    @Transactional
    public Outcome<CaseDocument> sort(
            Permit permit, CaseId caseId, DocumentId id, Category category, Optional<String> reason) {
        return sort(permit, caseId, id, category, reason, OptionalInt.empty());
    }

    /// @param seen the version of the document that the sorter looked at
    /// @throws Problem.Stale when somebody has sorted it otherwise since then
    @Transactional
    public Outcome<CaseDocument> sort(
            Permit permit, CaseId caseId, DocumentId id, Category category, Optional<String> reason, OptionalInt seen) {
        var file = acts.lockForHospital(permit, caseId);
        var document = in(caseId, id, Side.HOSPITAL);
        requireReason(category, reason);
        if (!file.state().isOpen()
                && (!document.afterClosing() || document.pickedUpRun().isPresent())) {
            return Outcome.refused(Refusal.ALREADY_CLOSED);
        }
        var sorted = document.sorted(category, reason);
        requireSeen(document, sorted, seen);
        store.updateCategory(sorted);
        acts.changedWithin(permit, CaseAct.DOCUMENT_SORTED, file);
        return Outcome.done(sorted);
    }

    /// The hospital may delete until the case is closed.
    @Transactional
    public Outcome<DocumentId> delete(Permit permit, CaseId caseId, DocumentId id) {
        var file = acts.lockForHospital(permit, caseId);
        in(caseId, id, Side.HOSPITAL);
        return file.state().isOpen() ? done(permit, file, id) : Outcome.refused(Refusal.ALREADY_CLOSED);
    }

    /// The Medical Service deletes what was sent by mistake, such as another patient's document, and what it attached
    /// itself. Once acknowledged, documents stay. What is not checked yet it has not seen, and the receipt of the
    /// closing may still lack its hash.
    @Transactional
    public Outcome<DocumentId> deleteWrong(Permit permit, CaseId caseId, DocumentId id) {
        var file = acts.lockForMd(permit, Scope.COLLECT_CASES, caseId);
        var document = store.find(id)
                .filter(found -> found.caseId().equals(caseId) && !found.deleted())
                .orElseThrow(() -> new Problem.NotFound("document"));
        boolean unseen = document.counts() && documents.acceptedOf(List.of(id)).isEmpty();
        return switch (file.state()) {
            case CaseState.Acknowledged _ -> Outcome.refused(Refusal.ACKNOWLEDGED_IS_FINAL);
            case CaseState.New _, CaseState.InProgress _
            when document.side() == Side.HOSPITAL -> throw new Problem.NotFound("document");
            case CaseState.Closed _, CaseState.PickedUp _
            when unseen -> throw new Problem.Refused("document-not-accepted");
            case CaseState.New _, CaseState.InProgress _, CaseState.Closed _, CaseState.PickedUp _ ->
                done(permit, file, id);
        };
    }

    private Outcome<DocumentId> done(Permit permit, CaseFile file, DocumentId id) {
        store.markDeleted(id, clock.instant());
        documents.delete(permit.actor(), id);
        acts.changedWithin(permit, CaseAct.DOCUMENT_DELETED, file);
        return Outcome.done(id);
    }

    private CaseDocument in(CaseId caseId, DocumentId id, Side side) {
        return store.find(id)
                .filter(document -> document.caseId().equals(caseId) && document.side() == side && !document.deleted())
                .orElseThrow(() -> new Problem.NotFound("document"));
    }

    /// Whoever sends the same twice, as by a key that is held, has overwritten nothing.
    private static void requireSeen(CaseDocument now, CaseDocument sorted, OptionalInt seen) {
        if (seen.isPresent() && seen.getAsInt() != now.version() && !sorted.equals(now)) {
            throw new Problem.Stale("document");
        }
    }

    private static void requireReason(Category category, Optional<String> reason) {
        if (category == Category.ADDITIONAL_INFORMATION && reason.isEmpty()) {
            throw new Problem.Invalid("reason", "reason-needed");
        }
        if (category != Category.ADDITIONAL_INFORMATION && reason.isPresent()) {
            throw new Problem.Invalid("reason", "reason-not-wanted");
        }
    }
}
