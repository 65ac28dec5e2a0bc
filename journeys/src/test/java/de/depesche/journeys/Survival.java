package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How far the tests of survival go, and what they say of themselves for the report of `./depesche test --long`.
final class Survival {
    static final boolean LONG = Boolean.getBoolean("depesche.long");
    private static final Path FOLDER = Path.of("../target/survival");

    private Survival() {}

    /// @param small enough to notice a fault, in seconds
    /// @param full the figure that is promised
    static int figure(int small, int full) {
        return LONG ? full : small;
    }

    /// @param test its name in the table of docs/survival.md, in small letters and without its ending
    static void report(String test, String found) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(test + ".txt"), found + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
