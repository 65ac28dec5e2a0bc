package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A quarter of a year, the period of billing. Three notations are in use: [Notation].
///
/// Examples: Q1/2026 is `12026`, `2026-1` and `2026q1`.
///
/// @param year 1900 to 2999
/// @param number 1 to 4
public record Quarter(int year, int number) implements Comparable<Quarter> {

    public Quarter {
        if (year < 1900 || year > 2999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("not a quarter: " + number + "/" + year);
        }
    }

    /// The quarter that the day is in.
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// For input that people type: blanks are overlooked, but each file has its one notation.
    public static Optional<Quarter> parse(String typed, Notation notation) {
        var text = Shape.withoutBlanks(typed);
        return notation.reads(text) ? Optional.of(notation.read(text)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String, Notation)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed, Notation notation) {
        var text = Shape.withoutBlanks(typed);
        if (text.isEmpty()) {
            return List.of(new Missing());
        }
        return notation.reads(text) ? List.of() : List.of(new WrongForm(List.of(notation.form)));
    }

    public String in(Notation notation) {
        return switch (notation) {
            case XDT -> String.format(Locale.ROOT, "%d%04d", number, year);
            case COMPANION_FILE -> String.format(Locale.ROOT, "%04d-%d", year, number);
            case ROUTING_TABLE -> String.format(Locale.ROOT, "%04dq%d", year, number);
        };
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.of(number * 3 - 2), 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return equals(of(day));
    }

    /// @param quarters how many later; below zero, how many earlier
    public Quarter plus(int quarters) {
        return of(firstDay().plusMonths(3L * quarters));
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparingInt(Quarter::year)
                .thenComparingInt(Quarter::number)
                .compare(this, other);
    }

    /// How a file writes quarters.
    public enum Notation {
        /// `QJJJJ`, KVDT field 4101: `12026` (source: KVDT 6.02; wording)
        XDT("[1-4](19|2[0-9])[0-9]{2}", "QJJJJ", 1, 0),
        /// `JJJJ-Q`, Begleitdatei: `2026-1` (source: Begleitdatei V1.0, 2.1.7; wording)
        COMPANION_FILE("(19|2[0-9])[0-9]{2}-[1-4]", "JJJJ-Q", 0, 5),
        /// `YYYYqQ`, file names of master data such as SDKVCA: `2026q1` (source: KVCA 2.4; wording)
        ROUTING_TABLE("(19|2[0-9])[0-9]{2}q[1-4]", "YYYYqQ", 0, 5);

        private final String pattern;
        private final String form;
        private final int yearAt;
        private final int numberAt;

        Notation(String pattern, String form, int yearAt, int numberAt) {
            this.pattern = pattern;
            this.form = form;
            this.yearAt = yearAt;
            this.numberAt = numberAt;
        }

        private boolean reads(String text) {
            return text.matches(pattern);
        }

        private Quarter read(String text) {
            return new Quarter(Integer.parseInt(text.substring(yearAt, yearAt + 4)), text.charAt(numberAt) - '0');
        }
    }
}
