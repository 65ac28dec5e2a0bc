package de.depesche.formats.ldt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as LDT writes them: JJJJMMTT.
final class Dates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    private Dates() {}

    static Optional<LocalDate> day(String content) {
        if (!EIGHT_DIGITS.matcher(content).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(content, DAY)).filter(day -> day.getYear() > 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean isDay(String content) {
        return day(content).isPresent();
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
        var month = content.replaceFirst("00$", "01");
        return month.matches("[0-9]{4}0001") ? month.substring(0, 4) + "0101" : month;
    }
}
