package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The newest release that this one follows: the first line of the table in docs/upgrade.md, built in a folder of its
/// own.
final class ReleaseBefore {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINE =
            Pattern.compile("\\| Fassung \\| Stand \\|[^\n]*\n[^\n]*\n\\| [0-9.]+ \\| `([0-9a-f]{40})` \\|");

    private ReleaseBefore() {}

    /// Of its source; empty in a tree without its history.
    static Optional<String> commit() {
        if (!Files.exists(HOME.resolve(".git"))) {
            return Optional.empty();
        }
        try {
            var line = LINE.matcher(Files.readString(HOME.resolve("docs/upgrade.md")));
            if (!line.find()) {
                throw new IllegalStateException("docs/upgrade.md has no table of releases that begins with the newest");
            }
            return isKnown(line.group(1)) ? Optional.of(line.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A shallow clone lacks it.
    private static boolean isKnown(String commit) {
        return Programs.run("git", "-C", HOME.toString(), "rev-list", "HEAD")
                .lines()
                .anyMatch(commit::equals);
    }

    /// Its packed jar. `-Ddepesche.release.before=JAR` names one that is there already, else it is
    /// built in a long run.
    static Optional<Path> jar() {
        var given = System.getProperty("depesche.release.before", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        return Boolean.getBoolean("depesche.long") ? commit().map(ReleaseBefore::built) : Optional.empty();
    }

    private static Path built(String commit) {
        var folder = HOME.resolve("target/releases").resolve(commit);
        var jar = folder.resolve("portal/target/depesche-portal.jar");
        if (!Files.exists(jar)) {
            make(folder);
            var archive = folder.resolveSibling(commit + ".tar");
            Programs.run("git", "-C", HOME.toString(), "archive", "-o", archive.toString(), commit);
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
