package de.depesche.benches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Servers of others that do the same work. One that cannot be had here is left out, and the table says why.
final class Peers {
    private static final int MINUTES_TO_FETCH = 10;

    private final Path folder;
    private final List<String> missing = new ArrayList<>();

    /// @param folder what was fetched stays there for the next run
    Peers(Path folder) {
        this.folder = folder;
    }

    interface Start<P> {
        P in(Path folder) throws Exception;
    }

    <P> Optional<P> tried(String name, Start<P> start) {
        try {
            return Optional.of(start.in(Files.createDirectories(folder.resolve(name))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            missing.add(name + " was left out: " + e.getMessage());
            System.err.println("  " + missing.getLast());
            return Optional.empty();
        }
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    /// A program of the system.
    static Path installed(String program, String debianPackage) throws IOException {
        var paths = (System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/bin").split(":");
        for (var path : paths) {
            if (Files.isExecutable(Path.of(path, program))) {
                return Path.of(path, program);
            }
        }
        throw new IOException("%s is not installed (apt-get install %s)".formatted(program, debianPackage));
    }

    /// Runs a program to its end, for fetching and preparing.
    static void run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        if (!process.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("%s took more than %d minutes; see %s".formatted(command, MINUTES_TO_FETCH, log));
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with %d; see %s".formatted(command, process.exitValue(), log));
        }
    }
}
