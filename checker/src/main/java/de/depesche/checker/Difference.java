package de.depesche.checker;

import de.depesche.formats.mail.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/// The lines in which a corrected copy differs from its file, as far as a person wants to read them. Corrections keep
/// the order of lines and leave some out, so reading both side by side is enough.
final class Difference {
    private static final int SHOWN = 40;

    private final Words words;
    private final Colours colours;
    private final StringBuilder text = new StringBuilder();
    private long differing;

    private Difference(Words words, Colours colours) {
        this.words = words;
        this.colours = colours;
    }

    static String of(Correction correction, Words words, Colours colours) throws IOException {
        var difference = new Difference(words, colours);
        try (var before = reader(correction.original());
                var after = reader(() -> Files.newInputStream(correction.copy()))) {
            difference.compare(before, after);
        }
        return difference.text();
    }

    /// Byte for byte, one character each: which charset a damaged file has is not certain.
    private static BufferedReader reader(Content content) throws IOException {
        return new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.ISO_8859_1));
    }

    private void compare(BufferedReader before, BufferedReader after) throws IOException {
        long number = 0;
        var now = after.readLine();
        for (var old = before.readLine(); old != null; old = before.readLine()) {
            number++;
            if (old.equals(now)) {
                now = after.readLine();
            } else if (old.isBlank()) {
                show(number, old, null);
            } else {
                show(number, old, now);
                now = now == null ? null : after.readLine();
            }
        }
    }

    private void show(long number, String old, @Nullable String now) {
        if (++differing > SHOWN) {
            return;
        }
        text.append(colours.faint("  %s %,d".formatted(words.of("Zeile", "line"), number)))
                .append("\n  - ")
                .append(visible(old))
                .append('\n');
        if (now != null) {
            text.append("  + ").append(colours.bold(visible(now))).append('\n');
        }
    }

    private String text() {
        if (differing == 0) {
            return words.of("  Nur Zeilenenden unterscheiden sich.\n", "  Only line ends differ.\n");
        }
        return differing <= SHOWN
                ? text.toString()
                : text + "  "
                        + words.of("… und %,d weitere\n", "… and %,d more\n").formatted(differing - SHOWN);
    }

    private static String visible(String line) {
        var visible = new StringBuilder();
        line.chars().forEach(c -> visible.append(c < ' ' || (c >= 0x7f && c < 0xa0) ? '\ufffd' : (char) c));
        return visible.toString();
    }
}
