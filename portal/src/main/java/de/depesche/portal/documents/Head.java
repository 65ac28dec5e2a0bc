package de.depesche.portal.documents;

import java.io.IOException;
import java.util.Arrays;

/// The first bytes of a content, at most one MiB: enough to know every type and an image's size.
record Head(String latin, long whole) {
    private static final int LONGEST = 1 << 20;

    static Head of(Content content) throws IOException {
        try (var stream = content.from(0)) {
            return of(stream.readNBytes(LONGEST), content.bytes());
        }
    }

    /// Kept as one character per byte: a record's component must not change.
    static Head of(byte[] bytes, long whole) {
        return new Head(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1), whole);
    }

    int length() {
        return latin.length();
    }

    /// Unsigned; -1 beyond the end.
    int at(int index) {
        return index < latin.length() ? latin.charAt(index) : -1;
    }

    int big16(int index) {
        return at(index + 1) < 0 ? -1 : at(index) << 8 | at(index + 1);
    }

    int little16(int index) {
        return at(index + 1) < 0 ? -1 : at(index + 1) << 8 | at(index);
    }

    /// Unsigned; -1 beyond the end.
    long big32(int index) {
        return at(index + 3) < 0 ? -1 : (long) big16(index) << 16 | big16(index + 2);
    }

    boolean has(int index, String text) {
        return latin.startsWith(text, index);
    }

    byte[] first(int count) {
        return Arrays.copyOf(
                latin.substring(0, Math.min(count, latin.length()))
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                Math.min(count, latin.length()));
    }
}
