package de.depesche.formats.ldt;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Attachments inside the file: Base64, cut into lines (FK 6329) of 60 characters.
final class Base64Lines {
    static final String FIELD = "6329";
    static final int WIDTH = 60;

    private Base64Lines() {}

    static List<String> of(byte[] bytes) {
        var text = Base64.getEncoder().encodeToString(bytes);
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += WIDTH) {
            lines.add(text.substring(from, Math.min(from + WIDTH, text.length())));
        }
        return lines;
    }

    /// @return empty where there are no lines, or they are no Base64
    static Optional<byte[]> bytes(List<String> lines) {
        var text = String.join("", lines);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
