package de.depesche.formats.xdt;

import org.jspecify.annotations.Nullable;

/// The Feldkennung as people write it.
final class FieldNumber {
    /// Filled as numbers are met; two threads that meet one at once put in the same text.
    private static final @Nullable String[] TEXTS = new String[10_000];

    private FieldNumber() {}

    /// The same text for the same number, so that its hash is computed once.
    static String text(int field) {
        if (field < 0) {
            return "????";
        }
        var known = TEXTS[field];
        if (known == null) {
            known = digits(field);
            TEXTS[field] = known;
        }
        return known;
    }

    private static String digits(int field) {
        var digits = Integer.toString(field);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
