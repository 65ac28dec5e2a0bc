package de.depesche.formats.kvdt;

import de.depesche.formats.xdt.LineView;

/// The arithmetic of check digits on plain numbers. The records of `identifiers` explain it; they are made of text,
/// which a file with millions of numbers has no time for.
final class CheckDigits {
    private CheckDigits() {}

    /// LANR and ASV team: six digits times 4, 9, 4, 9, 4, 9; what is missing to the next ten.
    static int doctor(int sixDigits) {
        int sum = 0;
        int rest = sixDigits;
        for (int i = 0; i < 6; i++) {
            sum += rest % 10 * (i % 2 == 0 ? 9 : 4);
            rest /= 10;
        }
        return (10 - sum % 10) % 10;
    }

    /// IK: digits three to eight times 2, 1, 2, 1, 2, 1 with cross sums.
    static int institution(int sixDigits) {
        return crossSum(sixDigits, 6) % 10;
    }

    /// KVNR: the letter as two digits and eight digits more times 1, 2, 1, 2 … with cross sums.
    ///
    /// @param letter 1 to 26
    static int insured(int letter, int eightDigits) {
        return (letter / 10 + cross(letter % 10 * 2) + crossSumFromOne(eightDigits)) % 10;
    }

    private static int crossSum(int number, int digits) {
        int sum = 0;
        int rest = number;
        for (int i = digits; i > 0; i--) {
            sum += i % 2 == 1 ? cross(rest % 10 * 2) : rest % 10;
            rest /= 10;
        }
        return sum;
    }

    private static int crossSumFromOne(int number) {
        int sum = 0;
        int rest = number;
        for (int i = 8; i > 0; i--) {
            sum += i % 2 == 0 ? cross(rest % 10 * 2) : rest % 10;
            rest /= 10;
        }
        return sum;
    }

    private static int cross(int product) {
        return product / 10 + product % 10;
    }

    /// @return -1 where one of them is no digit
    static int digits(LineView line, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = line.byteAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
