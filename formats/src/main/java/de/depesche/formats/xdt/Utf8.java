package de.depesche.formats.xdt;

/// Tells UTF-8 from one-byte charsets: a byte of a sequence that is not allowed proves that it is none.
final class Utf8 {
    private Utf8() {}

    /// How many characters the bytes are in UTF-8.
    ///
    /// @return -1 where they are not UTF-8
    static int characters(byte[] bytes, int from, int to) {
        int characters = 0;
        int at = from;
        while (at < to) {
            int length = sequence(bytes, at, to);
            if (length == 0) {
                return -1;
            }
            at += length;
            characters++;
        }
        return characters;
    }

    private static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (at + length > to) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
