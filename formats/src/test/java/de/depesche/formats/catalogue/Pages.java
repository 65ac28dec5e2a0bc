package de.depesche.formats.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the pages lie that tests compare with the code.
public final class Pages {
    private Pages() {}

    /// The project's own folder, wherever the tests run.
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs")) && Files.isDirectory(folder.resolve("formats"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "the project's folder is not above " + Path.of("").toAbsolutePath());
    }
}
