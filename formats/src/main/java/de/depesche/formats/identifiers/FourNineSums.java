package de.depesche.formats.identifiers;

/// The arithmetic under the check digits of LANR and ASV team number: digits times 4, 9, 4, 9 … added; the check digit
/// is what the sum lacks to the next ten, and 0 where it lacks nothing.
final class FourNineSums {
    private FourNineSums() {}

    /// @param digits characters 0–9
    /// @return 0 to 9
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 4 : 9);
        }
        return (10 - sum % 10) % 10;
    }
}
