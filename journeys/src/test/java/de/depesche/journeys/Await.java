package de.depesche.journeys;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Looks until something holds, for a bounded time.
final class Await {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private Await() {}

    static void that(String what, Duration atMost, Callable<Boolean> holds) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!quietly(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " does not hold after " + atMost);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /// What cannot be asked for the moment, such as a portal that starts, does not hold yet.
    private static boolean quietly(Callable<Boolean> holds) {
        try {
            @Nullable Boolean answer = holds.call();
            return Boolean.TRUE.equals(answer);
        } catch (Exception e) {
            return false;
        }
    }
}
