package de.depesche.portal.documents;

import de.depesche.portal.ledger.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/// The operator's desk, on the management port: which documents wait for a decision, and the decision.
@Component
@Endpoint(id = "documents")
class DocumentDesk {
    private static final Actor OPERATOR = new Actor.Job("operator");
    private static final int MOST = 1000;

    private final DocumentStore store;
    private final Decisions decisions;
    private final Checks checks;

    DocumentDesk(DocumentStore store, Decisions decisions, Checks checks) {
        this.store = store;
        this.decisions = decisions;
        this.checks = checks;
    }

    /// No file names: they can say whose document it is.
    record Waiting(UUID id, Instant receivedAt, long bytes, String why) {}

    enum Act {
        RETRY,
        REFUSE
    }

    @ReadOperation
    List<Waiting> waiting() {
        return store.waitingForOperator(MOST).stream()
                .map(document -> new Waiting(
                        document.id().value(), document.receivedAt(), document.bytes(), why(document.state())))
                .toList();
    }

    @WriteOperation
    void decide(@Selector UUID id, Act act) {
        switch (act) {
            case RETRY -> decisions.retry(OPERATOR, new DocumentId(id));
            case REFUSE -> decisions.refuseByOperator(OPERATOR, new DocumentId(id));
        }
        checks.wake();
    }

    private static String why(DocumentState state) {
        return switch (state) {
            case DocumentState.Stuck(var error) -> "stuck: " + error;
            case DocumentState.NotScannable(var why) -> "not scannable: " + why;
            case DocumentState.Receiving _,
                    DocumentState.Received _,
                    DocumentState.WaitingForScanner _,
                    DocumentState.Accepted _,
                    DocumentState.Refused _ -> "";
        };
    }
}
