package de.depesche.formats.ldt;

/// Whether a field must be there (Feldart).
public enum Duty {
    /// M: always.
    ALWAYS,
    /// m: when a rule of the catalogue says so.
    ON_CONDITION,
    /// K and k: as the sender likes, or as a rule allows.
    OPTIONAL;

    static Duty of(String letter) {
        return switch (letter) {
            case "M" -> ALWAYS;
            case "m" -> ON_CONDITION;
            case "K", "k" -> OPTIONAL;
            default -> throw new IllegalArgumentException("no duty: " + letter);
        };
    }
}
