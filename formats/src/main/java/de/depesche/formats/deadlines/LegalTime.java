package de.depesche.formats.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Between moments and the days of the law, in Germany's legal time. Days on which clocks change have 23 or 25 hours;
/// they too end at 24:00 as the clock on the wall shows it.
public final class LegalTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private LegalTime() {}

    /// The day that a moment falls on: the day of receipt (Zugang), or today.
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /// 24:00 of the day, which is 0:00 of the next: the first moment that no longer belongs to it.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
