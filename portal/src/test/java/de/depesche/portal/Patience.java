package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again and again, but not for ever.
public final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {}

    public static void await(BooleanSupplier reached) {
        await(reached::getAsBoolean, is -> is);
    }

    public static <T> T await(Supplier<T> look, Predicate<T> reached) {
        var end = Instant.now().plus(LONGEST);
        var seen = look.get();
        while (!reached.test(seen)) {
            assertThat(Instant.now()).as("still %s", seen).isBefore(end);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
