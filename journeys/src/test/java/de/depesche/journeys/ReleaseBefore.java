package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The newest release that this one follows: a tag `v…` in this one's history, built in a folder of its own.
final class ReleaseBefore {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private ReleaseBefore() {}

    static Optional<String> tag() {
        if (!Files.exists(HOME.resolve(".git"))) {
            return Optional.empty();
        }
        return Programs.run(
                        "git", "-C", HOME.toString(), "tag", "--list", "v*", "--merged", "HEAD", "--sort=-v:refname")
                .lines()
                .findFirst();
    }

    /// Its packed jar. `-Ddepesche.release.before=JAR` names one that is there already.
    static Optional<Path> jar() {
        var given = System.getProperty("depesche.release.before", "");
        return given.isEmpty() ? tag().map(ReleaseBefore::built) : Optional.of(Path.of(given));
    }

    private static Path built(String tag) {
        var folder = HOME.resolve("target/releases").resolve(tag);
        var jar = folder.resolve("portal/target/depesche-portal.jar");
        if (!Files.exists(jar)) {
            make(folder);
            var archive = folder.resolveSibling(tag + ".tar");
            Programs.run("git", "-C", HOME.toString(), "archive", "-o", archive.toString(), tag);
            Programs.run("tar", "-C", folder.toString(), "-xf", archive.toString());
            Programs.run(
                    "mvn",
                    "-q",
                    "-B",
                    "-f",
                    folder.resolve("pom.xml").toString(),
                    "-pl",
                    "portal",
                    "-am",
                    "package",
                    "-DskipTests");
        }
        return jar;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
