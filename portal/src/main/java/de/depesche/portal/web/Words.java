package de.depesche.portal.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Dates, sizes and numbers as people read them: `#words` in templates. Times are those of the place where the
/// deadlines end.
record Words(Locale locale) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

    private boolean german() {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    /// "12.03.2026", "12 Mar 2026".
    public String date(LocalDate day) {
        return format(german() ? "dd.MM.yyyy" : "d MMM yyyy").format(day);
    }

    /// "Do., 12.03.2026", "Thu, 12 Mar 2026".
    public String day(LocalDate day) {
        return format(german() ? "EEE, dd.MM.yyyy" : "EEE, d MMM yyyy").format(day);
    }

    /// "Do.", "Thu".
    public String weekday(LocalDate day) {
        return format("EEE").format(day);
    }

    /// "12.03.", "12 Mar".
    public String shortDate(LocalDate day) {
        return format(german() ? "dd.MM." : "d MMM").format(day);
    }

    /// "12.03.2026, 14:05", "12 Mar 2026, 14:05".
    public String moment(Instant instant) {
        return format(german() ? "dd.MM.yyyy, HH:mm" : "d MMM yyyy, HH:mm").format(instant);
    }

    /// With the second, where the moment is evidence.
    public String exactMoment(Instant instant) {
        return format(german() ? "dd.MM.yyyy, HH:mm:ss" : "d MMM yyyy, HH:mm:ss")
                .format(instant);
    }

    /// For the `datetime` attribute.
    public String machine(Instant instant) {
        return instant.toString();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// "1,9 GB": decimal units, as file managers have them.
    public String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        var figures = NumberFormat.getNumberInstance(locale);
        figures.setMaximumFractionDigits(unit == 0 || amount >= 100 ? 0 : 1);
        return figures.format(amount) + "\u00a0" + UNITS.get(unit);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZONE);
    }
}
