package de.depesche.portal.documents;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Counts the time that is spent while it runs, and acts when it is used up.
final class Stopwatch {
    private final Runnable whenUsedUp;
    private long nanosLeft;

    Stopwatch(Duration budget, Runnable whenUsedUp) {
        this.nanosLeft = budget.toNanos();
        this.whenUsedUp = whenUsedUp;
    }

    /// Runs until the returned lap is closed.
    Lap running() {
        long begun = System.nanoTime();
        var alarm = new CompletableFuture<Void>().completeOnTimeout(null, nanosLeft, TimeUnit.NANOSECONDS);
        var ring = alarm.thenRun(whenUsedUp);
        return () -> {
            ring.cancel(false);
            alarm.cancel(false);
            nanosLeft -= System.nanoTime() - begun;
        };
    }

    boolean isUsedUp() {
        return nanosLeft <= 0;
    }

    interface Lap extends AutoCloseable {
        @Override
        void close();
    }
}
