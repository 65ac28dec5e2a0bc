package de.depesche.portal.documents;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Looks again and again, but not for ever.
final class Patience {
    private static final int LOOKS = 1200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Patience() {}

    static void await(BooleanSupplier reached) {
        for (int look = 0; !reached.getAsBoolean(); look++) {
            if (look == LOOKS) {
                throw new AssertionError("not within a minute");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
