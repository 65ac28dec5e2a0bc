package de.depesche.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Processes of a PostgreSQL that work in a cluster's folder. A process number alone proves nothing: after a restart
/// of the machine or the container it may be anybody's. What counts is that it runs `postgres` in this folder.
record Postmaster(ProcessHandle process) {
    private static final Duration GLANCE = Duration.ofMillis(100);

    /// The server's main process, by its own `postmaster.pid`.
    static Optional<Postmaster> runningIn(Path cluster) {
        try (var lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                    .filter(process -> worksIn(cluster, process))
                    .map(Postmaster::new);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Line 4 of what it writes about itself.
    static int portOf(Path cluster) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip());
    }

    /// A killed postmaster can leave server processes behind for a while; a new one refuses to start beside them.
    static Stream<ProcessHandle> allIn(Path cluster) {
        return ProcessHandle.allProcesses().filter(process -> worksIn(cluster, process));
    }

    private static boolean worksIn(Path cluster, ProcessHandle process) {
        var facts = Path.of("/proc", String.valueOf(process.pid()));
        try {
            // A process that has ended but was not yet buried has neither.
            var program =
                    Files.readSymbolicLink(facts.resolve("exe")).getFileName().toString();
            return program.startsWith("postgres")
                    && Files.readSymbolicLink(facts.resolve("cwd")).equals(cluster.toRealPath());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /// Looks often: the framework's own waiting for processes that are not our children takes up to five seconds.
    void awaitEnd(Path cluster) {
        while (worksIn(cluster, process)) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
