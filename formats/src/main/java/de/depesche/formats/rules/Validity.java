package de.depesche.formats.rules;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which a rule or a table entry is in force, both ends included; an empty end is open.
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("a validity ends after it begins: " + from + " " + until);
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(Optional.of(from), Optional.empty());
    }

    public static Validity until(LocalDate until) {
        return new Validity(Optional.empty(), Optional.of(until));
    }

    public boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
