package de.depesche.formats.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/// How a holiday finds its day in a year.
public sealed interface HolidayDate {

    /// The day in that year of the Gregorian calendar.
    LocalDate in(int year);

    record Fixed(MonthDay day) implements HolidayDate {
        @Override
        public LocalDate in(int year) {
            return day.atYear(year);
        }
    }

    /// @param days after Easter Sunday; negative before it
    record FromEaster(int days) implements HolidayDate {
        @Override
        public LocalDate in(int year) {
            return Easter.sunday(year).plusDays(days);
        }
    }

    /// The last Wednesday before a day: Buß- und Bettag, before 23 November.
    record WednesdayBefore(MonthDay day) implements HolidayDate {
        @Override
        public LocalDate in(int year) {
            return day.atYear(year).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
        }
    }

    /// Reads "10-03", "easter-2", "easter+60" or "wednesday-before-11-23".
    ///
    /// @throws java.time.DateTimeException or NumberFormatException where it is none of these
    static HolidayDate parse(String text) {
        if (text.startsWith("easter")) {
            return new FromEaster(Integer.parseInt(text.substring("easter".length())));
        }
        var before = "wednesday-before-";
        return text.startsWith(before)
                ? new WednesdayBefore(MonthDay.parse("--" + text.substring(before.length())))
                : new Fixed(MonthDay.parse("--" + text));
    }
}
