package de.depesche.portal.documents;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the checks end: each decision is made once, recorded and announced in one transaction.
@Service
class Decisions {
    private static final Actor CHECK = new Actor.Job("document-check");

    private final CheckStore store;
    private final DocumentStore documents;
    private final Places places;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            CheckStore store,
            DocumentStore documents,
            Places places,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.places = places;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void accept(StoredDocument document, String sha256, Facts facts) {
        lockPlace(document);
        if (store.isDuplicate(document, sha256)) {
            refuse(CHECK, document, Refusal.DUPLICATE);
        } else if (store.accept(document.id(), facts)) {
            ledger.append(entry(CHECK, document, "accepted").withHash("content", sha256));
            events.publishEvent(new DocumentAccepted(
                    document.id(), document.place().kind(), document.place().id()));
        }
    }

    @Transactional
    public void refuse(StoredDocument document, Refusal refusal) {
        refuse(CHECK, document, refusal);
    }

    @Transactional
    public void notScannable(StoredDocument document, String sha256, Facts facts, String why) {
        switch (document.unscannable()) {
            case ACCEPT -> accept(document, sha256, facts);
            case REFUSE -> refuse(CHECK, document, Refusal.NOT_SCANNABLE);
            case HOLD -> {
                if (store.end(document.id(), "NOT_SCANNABLE", why)) {
                    ledger.append(entry(CHECK, document, "held"));
                }
            }
        }
    }

    @Transactional
    public void stuck(StoredDocument document, CheckClaim claim, String error) {
        if (store.giveUp(claim, error)) {
            ledger.append(entry(CHECK, document, "stuck"));
        }
    }

    /// An operator's act on a document that waits for one: the checks begin anew. What the scanner could not look into
    /// is then accepted, for that is what the operator decides.
    @Transactional
    public void retry(Actor operator, DocumentId id) {
        var document = documents.find(id).orElseThrow(() -> new Problem.NotFound("document"));
        var policy =
                document.state() instanceof DocumentState.NotScannable ? Unscannable.ACCEPT : document.unscannable();
        if (!store.begin(id, policy, clock.instant())) {
            throw new Problem.Refused("document-not-waiting");
        }
        ledger.append(entry(operator, document, "retried"));
    }

    /// An operator's act on a document that waits for one.
    @Transactional
    public void refuseByOperator(Actor operator, DocumentId id) {
        var document = documents.find(id).orElseThrow(() -> new Problem.NotFound("document"));
        lockPlace(document);
        if (!store.begin(id, document.unscannable(), clock.instant())) {
            throw new Problem.Refused("document-not-waiting");
        }
        refuse(operator, document, Refusal.BY_OPERATOR);
    }

    private void refuse(Actor by, StoredDocument document, Refusal refusal) {
        lockPlace(document);
        if (store.end(document.id(), "REFUSED", refusal.name())) {
            ledger.append(entry(by, document, "refused"));
            events.publishEvent(new DocumentRefused(
                    document.id(), document.place().kind(), document.place().id()));
        }
    }

    /// The place first, then the document, as everybody else does.
    private void lockPlace(StoredDocument document) {
        places.of(document.place()).lock(document.place().id());
    }

    private static Entry entry(Actor by, StoredDocument document, String act) {
        return Entry.of(
                        by,
                        "documents.document." + act,
                        "document",
                        document.id().value())
                .concerning(document.organisation().value());
    }
}
