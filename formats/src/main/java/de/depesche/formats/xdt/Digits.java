package de.depesche.formats.xdt;

/// Numbers as they stand in bytes.
final class Digits {
    private Digits() {}

    /// @return -1 where one of the bytes is no digit 0–9
    static int parse(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
