package de.depesche.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Example files of the publishers, in a folder beside the project: tests that need them are left out where they are
/// not.
public final class Samples {
    private Samples() {}

    public static Path of(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var sample = folder.resolve("shared/samples").resolve(name);
            if (Files.exists(sample)) {
                return sample;
            }
        }
        Assumptions.abort("the folder of samples is not there");
        throw new AssertionError();
    }
}
