package de.depesche.formats.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The end of a period in all its readings. Where they differ (a Medical Service in two Länder, a holiday in parts of a
/// Land, an extension), a careful sender keeps the earliest and nobody is locked out before the latest: **show
/// [#earliest()], enforce [#latest()]**, and explain both.
///
/// @param readings at least one, ordered by last day and then by place
public record Deadline(List<Reading> readings) {
    private static final Comparator<Reading> ORDER =
            Comparator.comparing(Reading::lastDay).thenComparing(Reading::place);

    public Deadline {
        readings = readings.stream().sorted(ORDER).toList();
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a deadline is due at some place");
        }
    }

    public Reading earliest() {
        return readings.getFirst();
    }

    public Reading latest() {
        return readings.getLast();
    }

    /// Whether all readings end on the same day.
    public boolean certain() {
        return earliest().lastDay().equals(latest().lastDay());
    }

    /// The last day to show as the deadline.
    public LocalDate shownDay() {
        return earliest().lastDay();
    }

    /// The moment to enforce: from here on an act is late.
    public Instant end() {
        return latest().end();
    }

    /// Whether an act at this moment is in time.
    public boolean metAt(Instant moment) {
        return moment.isBefore(end());
    }
}
