package de.depesche.formats.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How many calendar days remain until a last day: 0 on the last day itself, negative once it is over. Weekends and
/// holidays count ("in fünf oder weniger Tagen", LE-Portal FAQ of 10.02.2022; certain).
///
/// @param days counted in German legal time, from today
public record DaysLeft(long days) {
    /// "Frist gefährdet" begins when so many days or fewer are left.
    public static final int ENDANGERED = 5;

    public static DaysLeft until(LocalDate lastDay, Instant now) {
        return new DaysLeft(ChronoUnit.DAYS.between(LegalTime.dayOf(now), lastDay));
    }

    /// "Frist gefährdet": five or fewer days are left, and the last day is not over.
    public boolean endangered() {
        return endangered(ENDANGERED);
    }

    /// @param threshold days, at least 0
    public boolean endangered(int threshold) {
        return !over() && days <= threshold;
    }

    public boolean over() {
        return days < 0;
    }

    /// The days on which a last day lies that is endangered now, for a query: today and this one, both inclusive.
    public static LocalDate lastEndangeredDay(Instant now) {
        return LegalTime.dayOf(now).plusDays(ENDANGERED);
    }
}
