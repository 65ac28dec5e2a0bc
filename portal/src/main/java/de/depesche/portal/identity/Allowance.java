package de.depesche.portal.identity;

import java.time.Duration;

/// How much somebody may do: a burst at once, and so much more each minute.
record Allowance(int burst, int perMinute) {

    Duration untilNext() {
        return Duration.ofMillis(Math.ceilDiv(60_000, perMinute));
    }
}
