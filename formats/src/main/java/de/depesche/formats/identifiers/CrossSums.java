package de.depesche.formats.identifiers;

/// The arithmetic under the check digits of IK and KVNR: digits times alternating weights, the cross sums of the
/// products added, modulo 10. **Not Luhn**: the remainder itself is the check digit, not what is missing to ten, and
/// the weights begin at the left.
final class CrossSums {
    private CrossSums() {}

    /// @param digits characters 0–9
    /// @param firstWeight 1 or 2, the weight of the first digit; the next has the other one, and so on
    /// @return 0 to 9
    static int remainder(String digits, int firstWeight) {
        int sum = 0;
        int weight = firstWeight;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return sum % 10;
    }
}
