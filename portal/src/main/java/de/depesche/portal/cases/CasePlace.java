package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.documents.Admission;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.DocumentPlace;
import de.depesche.portal.documents.ReceivedDocument;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.problems.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A case as a place for documents: the hospital answers a request, the Medical Service adds to what it says.
@Component
class CasePlace implements DocumentPlace {
    static final String KIND = "case";

    private final CaseStore store;
    private final CaseDocumentStore documents;
    private final DocumentRules rules;
    private final ReceiptStore receipts;
    private final CaseLedger ledger;
    private final CaseActs acts;

    CasePlace(
            CaseStore store,
            CaseDocumentStore documents,
            DocumentRules rules,
            ReceiptStore receipts,
            CaseLedger ledger,
            CaseActs acts) {
        this.store = store;
        this.documents = documents;
        this.rules = rules;
        this.receipts = receipts;
        this.ledger = ledger;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Admission admit(Permit permit, UUID place) {
        var file = find(place);
        requireTakesDocuments(permit, file);
        return rules.of(file.parties().md());
    }

    /// Runs in the transaction that confirms the last byte. The lock makes it take turns with closing: what comes
    /// after the closing, or after the deadline, is attached late and waits for the next run.
    @Override
    public void received(ReceivedDocument received) {
        var file = store.lock(new CaseId(received.place()));
        var side = requireTakesDocuments(received.by(), file);
        boolean late = side == Side.HOSPITAL && (!file.state().isOpen() || file.isPastDue(received.at()));
        documents.insert(document(received, file, side, late));
        moveOn(file, side, received);
        var act = late ? CaseAct.DOCUMENT_ATTACHED_LATE : CaseAct.DOCUMENT_ATTACHED;
        ledger.record(received.by(), act, file);
        acts.announce(file, act);
    }

    private void moveOn(CaseFile file, Side side, ReceivedDocument received) {
        if (!file.state().isOpen() && side == Side.HOSPITAL) {
            store.update(file.waitingForPickUp(received.at()));
            receipts.order(ReceiptOrder.lateAttachment(file.id(), received.id(), received.at()));
        } else if (file.state() instanceof CaseState.New && side == Side.HOSPITAL) {
            acts.carryOut(received.by(), CaseAct.TAKEN, file, open -> open.take(person(received.by()), received.at()));
        } else {
            store.touch(file);
        }
    }

    @Override
    public void lock(UUID place) {
        store.lock(new CaseId(place));
    }

    /// The Medical Service sees the hospital's documents once the case is closed, not before.
    @Override
    public void requireSight(Permit permit, UUID place, DocumentId id) {
        var file = find(place);
        file.parties().requireSight(permit);
        var side = file.parties().sideOf(permit);
        boolean visible = documents
                .find(id)
                .filter(document -> document.caseId().equals(file.id()) && !document.deleted())
                .filter(document -> document.side() == side
                        || side == Side.HOSPITAL
                        || !file.state().isOpen())
                .isPresent();
        if (!visible) {
            throw new Problem.NotFound("document");
        }
    }

    private Side requireTakesDocuments(Permit permit, CaseFile file) {
        var side = file.parties().sideOf(permit);
        permit.require(side == Side.HOSPITAL ? Scope.ANSWER_CASES : Scope.FILE_CASES);
        if (side == Side.HOSPITAL && file.kind() == CaseKind.NOTICE) {
            throw new Problem.Refused("notice-takes-no-documents");
        }
        if (file.state() instanceof CaseState.Acknowledged) {
            throw new Problem.Refused(Refusal.ACKNOWLEDGED_IS_FINAL.code());
        }
        return side;
    }

    private CaseDocument document(ReceivedDocument received, CaseFile file, Side side, boolean late) {
        var category = category(received.metadata());
        return new CaseDocument(
                received.id(),
                file.id(),
                side,
                side == Side.HOSPITAL ? category : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                received.at(),
                late,
                Optional.empty(),
                false,
                false,
                1);
    }

    /// A category that needs a reason is given later, with the reason.
    private static Optional<Category> category(Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get("category"))
                .flatMap(code -> Coded.parse(Category.class, Category::code, code))
                .filter(category -> category != Category.ADDITIONAL_INFORMATION);
    }

    private CaseFile find(UUID place) {
        return store.find(new CaseId(place)).orElseThrow(() -> new Problem.NotFound("case"));
    }

    private static Optional<PersonId> person(Permit permit) {
        return permit.actor() instanceof Actor.Person(var id) ? Optional.of(new PersonId(id)) : Optional.empty();
    }
}
