package de.depesche.formats.xdt;

/// The Feldkennung as people write it.
final class FieldNumber {
    private FieldNumber() {}

    static String text(int field) {
        if (field < 0) {
            return "????";
        }
        var digits = Integer.toString(field);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
