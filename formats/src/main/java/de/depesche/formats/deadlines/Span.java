package de.depesche.formats.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// The length of a period as a law or contract words it. `java.time.Period` would not do: it turns eight weeks into 56
/// days, and the explanation of a deadline must say weeks where the contract says weeks.
///
/// @param amount 1 to 1000
public record Span(int amount, Unit unit) {
    private static final int LONGEST = 1000;
    private static final Pattern ISO = Pattern.compile("P([1-9][0-9]{0,3})([DWMY])");

    /// What a period is counted in. Half and quarter years are six and three months (§ 189 BGB).
    public enum Unit {
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS),
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit chronoUnit;

        Unit(ChronoUnit chronoUnit) {
            this.chronoUnit = chronoUnit;
        }
    }

    public Span {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("a period is 1 to " + LONGEST + " units long, not " + amount);
        }
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span weeks(int amount) {
        return new Span(amount, Unit.WEEKS);
    }

    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }

    public static Span years(int amount) {
        return new Span(amount, Unit.YEARS);
    }

    /// Reads the ISO 8601 form with one unit: "P8W", "P14D", "P4M", "P5Y".
    public static Optional<Span> parse(String text) {
        var iso = ISO.matcher(text.strip());
        if (!iso.matches() || Integer.parseInt(iso.group(1)) > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new Span(Integer.parseInt(iso.group(1)), unit(iso.group(2))));
    }

    private static Unit unit(String letter) {
        return switch (letter) {
            case "D" -> Unit.DAYS;
            case "W" -> Unit.WEEKS;
            case "M" -> Unit.MONTHS;
            default -> Unit.YEARS;
        };
    }

    /// The last day of a period that begins with an event on that day (§§ 187 (1), 188 BGB): the same day of the week,
    /// the same day of the month, or the month's last day where it has no such day.
    LocalDate lastDayAfter(LocalDate event) {
        return event.plus(amount, unit.chronoUnit);
    }

    /// Whether the last month lacks the day, so that its last day took the place (§ 188 (3) BGB).
    boolean dayIsMissing(LocalDate event) {
        return switch (unit) {
            case DAYS, WEEKS -> false;
            case MONTHS, YEARS -> lastDayAfter(event).getDayOfMonth() != event.getDayOfMonth();
        };
    }

    /// The ISO 8601 form, such as "P8W".
    @Override
    public String toString() {
        return "P" + amount + unit.name().charAt(0);
    }
}
