package de.depesche.benches.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What one system saw: when it was answered, and when not.
final class Sights {
    private record Sight(long at, boolean good) {}

    /// Reads are asked once; what changes something is repeated until it is confirmed.
    enum Work {
        READ,
        ACT,
        UPLOAD
    }

    private final Work work;
    private final List<Sight> all = new ArrayList<>();

    Sights(Work work) {
        this.work = work;
    }

    Work work() {
        return work;
    }

    synchronized void add(boolean good) {
        all.add(new Sight(System.currentTimeMillis(), good));
    }

    synchronized int failed(long from, long until) {
        return within(from, until, sight -> !sight.good()).size();
    }

    /// Between two good answers of which at least one lies within.
    synchronized long longestGap(long from, long until) {
        long longest = 0;
        long before = -1;
        for (var sight : all) {
            if (sight.good()) {
                if (before >= 0 && sight.at() >= from && before <= until) {
                    longest = Math.max(longest, sight.at() - before);
                }
                before = sight.at();
            }
        }
        return longest;
    }

    private List<Sight> within(long from, long until, Predicate<Sight> which) {
        return all.stream()
                .filter(sight -> sight.at() >= from && sight.at() <= until)
                .filter(which)
                .toList();
    }
}
