package de.depesche.portal.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Keeps a claim alive while a long check goes on.
final class Renewal implements Runnable {
    private final DocumentId id;
    private final CheckStore queue;
    private final Clock clock;
    private final Duration claim;
    private Instant due;

    Renewal(DocumentId id, CheckStore queue, Clock clock, Duration claim) {
        this.id = id;
        this.queue = queue;
        this.clock = clock;
        this.claim = claim;
        this.due = clock.instant().plus(claim.dividedBy(3));
    }

    @Override
    public void run() {
        var now = clock.instant();
        if (now.isAfter(due)) {
            queue.renew(id, now.plus(claim));
            due = now.plus(claim.dividedBy(3));
        }
    }
}
