package de.depesche.formats.kvdt;

import java.time.LocalDate;
import java.time.YearMonth;

/// Days and quarters as plain numbers, since a file has millions of them. A day is JJJJMMTT, so that days compare as
/// numbers do; a quarter counts on from quarter to quarter.
final class Days {
    static final int NONE = -1;
    private static final int QUARTERS = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int MONTHS = 3;

    private Days() {}

    /// @param number of eight digits
    static boolean isDay(int number) {
        int year = number / 10_000;
        int month = number / 100 % 100;
        int day = number % 100;
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /// A day of birth may lack its day, or month and day, or be quite unknown: zeros stand there.
    static boolean isBirthday(int number) {
        boolean partly = number % 100 == 0 && number / 100 % 100 <= 12 && number >= 10_000;
        return number == 0 || partly || isDay(number);
    }

    /// @param number QJJJJ
    /// @return [#NONE] where it is no quarter, or before 1900
    static int quarter(int number) {
        int quarter = number / 10_000;
        int year = number % 10_000;
        return quarter < 1 || quarter > QUARTERS || year < FIRST_YEAR ? NONE : year * QUARTERS + quarter - 1;
    }

    static int quarterOfDay(int day) {
        return day / 10_000 * QUARTERS + (day / 100 % 100 - 1) / MONTHS;
    }

    static LocalDate firstDay(int quarter) {
        return LocalDate.of(quarter / QUARTERS, quarter % QUARTERS * MONTHS + 1, 1);
    }

    static LocalDate date(int day) {
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    /// As people write it: 31.12.2026; a day of birth as far as it is known.
    static String german(int day) {
        return "%02d.%02d.%04d".formatted(day % 100, day / 100 % 100, day / 10_000);
    }

    /// As people write it: 1/2026.
    static String germanQuarter(int quarter) {
        return quarter % QUARTERS + 1 + "/" + quarter / QUARTERS;
    }
}
