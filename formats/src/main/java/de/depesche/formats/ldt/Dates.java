package de.depesche.formats.ldt;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Days as LDT writes them: JJJJMMTT.
final class Dates {
    private Dates() {}

    static Optional<LocalDate> day(String content) {
        return isDay(content)
                ? Optional.of(LocalDate.of(number(content, 0, 4), number(content, 4, 6), number(content, 6, 8)))
                : Optional.empty();
    }

    static boolean isDay(String content) {
        if (content.length() != 8 || number(content, 0, 4) < 1) {
            return false;
        }
        int month = number(content, 4, 6);
        int day = number(content, 6, 8);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(number(content, 0, 4), month).lengthOfMonth();
    }

    /// -1 where one of the characters is no digit.
    private static int number(String content, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = content.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /// Day, or month and day, may be unknown.
    static boolean isPartialDay(String content) {
        return isDay(content) || (content.endsWith("00") && isDay(known(content)));
    }

    /// Also `00000000`, for a person of whom nothing is known.
    static boolean isBirthDate(String content) {
        return content.equals("00000000") || isPartialDay(content);
    }

    private static String known(String content) {
        var year = content.endsWith("0000");
        return content.substring(0, content.length() - (year ? 4 : 2)) + (year ? "0101" : "01");
    }
}
