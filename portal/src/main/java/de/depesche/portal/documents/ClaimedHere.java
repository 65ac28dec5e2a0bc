package de.depesche.portal.documents;

import de.depesche.portal.database.Node;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The documents that this node has claimed and is at work on. What stands in its name beside them, because a kill or
/// a lost answer of the database cut a check off, is freed before the next claim, not only when its time is over.
@Component
class ClaimedHere {
    /// How long a claim holds without being renewed.
    private static final Duration LENGTH = Duration.ofSeconds(45);

    private final CheckStore queue;
    private final Node node;
    private final Clock clock;
    private final Set<DocumentId> inWork = new HashSet<>();
    private boolean mayHoldMore = true;

    ClaimedHere(CheckStore queue, Node node, Clock clock) {
        this.queue = queue;
        this.node = node;
        this.clock = clock;
    }

    synchronized Optional<CheckClaim> next() {
        var now = clock.instant();
        if (mayHoldMore) {
            queue.free(node, inWork, now);
        }
        mayHoldMore = true;
        var claim = queue.claim(node, now, now.plus(LENGTH));
        mayHoldMore = false;
        claim.map(CheckClaim::id).ifPresent(inWork::add);
        return claim;
    }

    Renewal renewal(CheckClaim claim) {
        return new Renewal(claim, queue, clock, LENGTH);
    }

    /// @param settled whether the queue knows what becomes of the document
    synchronized void ended(CheckClaim claim, boolean settled) {
        inWork.remove(claim.id());
        mayHoldMore |= !settled;
    }
}
