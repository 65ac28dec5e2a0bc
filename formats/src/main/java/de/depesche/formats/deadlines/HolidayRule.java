package de.depesche.formats.deadlines;

import de.depesche.formats.rules.Certainty;
import java.time.LocalDate;
import java.util.Set;

/// One row of the law: which day is a holiday, where, and in which years.
///
/// @param laender where it holds, at least one
/// @param partial whether it holds only in parts of these Länder (see [Place])
/// @param firstYear the first year in which it holds
/// @param lastYear the last one, inclusive; 9999 for "until further notice"
/// @param source where the row comes from
public record HolidayRule(
        HolidayDate date,
        String name,
        String englishName,
        Set<Land> laender,
        boolean partial,
        int firstYear,
        int lastYear,
        Certainty certainty,
        String source) {

    public HolidayRule {
        laender = Set.copyOf(laender);
        if (laender.isEmpty() || firstYear > lastYear) {
            throw new IllegalArgumentException(
                    "a holiday holds in at least one Land and in at least one year: " + name);
        }
    }

    boolean holdsIn(Place place, int year) {
        return laender.contains(place.land()) && (place.partial() || !partial) && firstYear <= year && year <= lastYear;
    }

    Holiday in(int year) {
        return new Holiday(date.in(year), name, englishName);
    }

    boolean fallsOn(LocalDate day) {
        return date.in(day.getYear()).equals(day);
    }
}
