package de.depesche.portal.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits longer after each start that did not last, and not at all after one that did.
final class BackOff {
    private static final Duration LASTED = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = Duration.ZERO;

    void afterRunOf(long nanos) {
        if (nanos >= LASTED.toNanos()) {
            next = Duration.ZERO;
        }
    }

    /// @return how long the next pause is
    Duration next() {
        return next;
    }

    void pause() {
        if (next.isPositive()) {
            LockSupport.parkNanos(next.toNanos());
        }
        var longer = next.isZero() ? FIRST : next.multipliedBy(2);
        next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
