package de.depesche.portal.notifications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// On how many days before its last day a request is called to mind.
final class Steps {
    private static final List<Integer> DAYS_LEFT = List.of(14, 7, 5, 3, 1, 0);
    private static final int LONGEST_GAP = 14;

    private Steps() {}

    /// The last days of requests that reached a step today, or on a day on which nobody could be reminded: a portal
    /// that was away for a day makes up for what it missed.
    ///
    /// @param before the day of the last reminder
    static List<LocalDate> lastDays(LocalDate today, Optional<LocalDate> before) {
        int missed = before.map(day -> Math.clamp(ChronoUnit.DAYS.between(day, today), 1, LONGEST_GAP))
                .orElse(1);
        return DAYS_LEFT.stream()
                .flatMap(step -> reachedSince(step, missed))
                .distinct()
                .sorted()
                .map(today::plusDays)
                .toList();
    }

    private static Stream<Long> reachedSince(int step, int days) {
        return IntStream.range(0, days)
                .map(ago -> step - ago)
                .filter(left -> left >= 0)
                .asLongStream()
                .boxed();
    }
}
