package de.depesche.formats.identifiers;

/// Verhoeff's check digit: it finds every single wrong digit and every swap of neighbours. Computed in the symmetries
/// of a pentagon (0–4 turns, 5–9 turns after a flip), each place permuted anew.
final class Verhoeff {
    private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    private static final int PERIOD = 8;

    private Verhoeff() {}

    /// @param digits characters 0–9, without the check digit
    /// @return 0 to 9
    static int checkDigit(String digits) {
        int turned = 0;
        for (int i = 1; i <= digits.length(); i++) {
            turned = combine(turned, permuted(digits.charAt(digits.length() - i) - '0', i % PERIOD));
        }
        return inverse(turned);
    }

    private static int permuted(int digit, int times) {
        int permuted = digit;
        for (int i = 0; i < times; i++) {
            permuted = PERMUTATION[permuted];
        }
        return permuted;
    }

    private static int combine(int first, int second) {
        if (first < 5) {
            return second < 5 ? (first + second) % 5 : 5 + (first + second) % 5;
        }
        return second < 5 ? 5 + (first - second) % 5 : (first - second + 5) % 5;
    }

    /// A flip undoes itself; a turn is undone by the rest of the round.
    private static int inverse(int element) {
        return element < 5 ? (5 - element) % 5 : element;
    }
}
