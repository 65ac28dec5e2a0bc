package de.depesche.formats.identifiers;

/// Luhn's check digit: from the right, every other digit is doubled, beginning with the last; cross sums; what lacks to
/// the next ten.
final class Luhn {
    private Luhn() {}

    /// @param digits characters 0–9, without the check digit
    /// @return 0 to 9
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int product = i % 2 == 0 ? digit * 2 : digit;
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
