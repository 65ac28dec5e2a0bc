package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A client that does not give up: what fails because something died is tried again.
final class Stubborn {
    static final Duration SOON = Duration.ofMinutes(2);

    private Stubborn() {}

    interface Step<T> {
        /// @return null where it must be tried again
        @Nullable
        T attempt() throws IOException;
    }

    /// What no repetition mends.
    static final class Lost extends AssertionError {
        private static final long serialVersionUID = 1;

        Lost(String what) {
            super(what);
        }
    }

    static <T> T until(String what, Step<T> step) {
        var end = System.nanoTime() + SOON.toNanos();
        Throwable last = null;
        while (System.nanoTime() < end) {
            try {
                var result = step.attempt();
                if (result != null) {
                    return result;
                }
                last = null;
            } catch (Lost e) {
                throw e;
            } catch (IOException | UncheckedIOException | AssertionError e) {
                last = e;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(what + ": not within " + SOON, last);
    }
}
