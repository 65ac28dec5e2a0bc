package de.depesche.benches.chaos;

import java.util.ArrayList;
import java.util.List;

/// How long documents waited for their checks, which a client does not do itself.
final class Waits {
    private record Wait(long from, long until) {}

    private final List<Wait> all = new ArrayList<>();

    /// One that began then and is over now.
    synchronized void over(long from) {
        all.add(new Wait(from, System.currentTimeMillis()));
    }

    /// Of those of which a part lies within, in milliseconds.
    synchronized long longest(long from, long until) {
        return all.stream()
                .filter(wait -> wait.until() >= from && wait.from() <= until)
                .mapToLong(wait -> wait.until() - wait.from())
                .max()
                .orElse(0);
    }
}
