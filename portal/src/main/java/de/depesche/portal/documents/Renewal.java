package de.depesche.portal.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Keeps a claim alive while a long check goes on.
final class Renewal implements Runnable {
    private final CheckStore queue;
    private final Clock clock;
    private final Duration length;
    private CheckClaim claim;
    private Instant due;

    Renewal(CheckClaim claim, CheckStore queue, Clock clock, Duration length) {
        this.claim = claim;
        this.queue = queue;
        this.clock = clock;
        this.length = length;
        this.due = clock.instant().plus(length.dividedBy(3));
    }

    /// As it stands after the renewals so far.
    CheckClaim claim() {
        return claim;
    }

    /// @throws Lost when another node has taken the document over
    @Override
    public void run() {
        var now = clock.instant();
        if (now.isAfter(due)) {
            var until = now.plus(length);
            if (!queue.renew(claim, until)) {
                throw new Lost();
            }
            claim = claim.renewed(until);
            due = now.plus(length.dividedBy(3));
        }
    }

    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("another node has taken the check over");
        }
    }
}
