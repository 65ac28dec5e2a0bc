package de.depesche.benches.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Does one kind of work until it is told to stop.
abstract class Worker implements Runnable {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    final Api api;
    final Sights sights;
    private final AtomicBoolean stop;

    Worker(Api api, Sights sights, AtomicBoolean stop) {
        this.api = api;
        this.sights = sights;
        this.stop = stop;
    }

    interface Step {
        /// @return whether it was confirmed
        boolean attempt() throws IOException;
    }

    abstract void once();

    @Override
    public void run() {
        while (!stop.get()) {
            once();
            pause();
        }
    }

    Sights sights() {
        return sights;
    }

    boolean tried(Step step) {
        boolean good;
        try {
            good = step.attempt();
        } catch (IOException e) {
            good = false;
        }
        sights.add(good);
        return good;
    }

    /// @return false where it was told to stop before
    boolean until(Step step) {
        while (!tried(step)) {
            if (stop.get()) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        LockSupport.parkNanos(BETWEEN.toNanos());
    }
}
