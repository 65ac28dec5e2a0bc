package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Marks a data folder while a backup is brought back into it: a portal that began to work on half of it would take
/// the rest for lost.
public final class UnfinishedRestore {
    private static final String FILE = "restore-unfinished";

    private UnfinishedRestore() {}

    public static void begin(Path data) throws IOException {
        Files.createFile(data.resolve(FILE));
    }

    public static void end(Path data) throws IOException {
        Files.delete(data.resolve(FILE));
    }

    public static boolean isIn(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    static void refuse(Path data) {
        if (isIn(data)) {
            throw new SettingRefused(
                    "depesche.data (DEPESCHE_DATA)",
                    data.toString(),
                    "a folder into which a backup was restored to the end; this restore was broken off, so empty folder,"
                            + " database and blob store and restore again");
        }
    }
}
