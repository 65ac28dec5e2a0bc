package de.depesche.portal.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL cluster on disk and the commands that make, start and stop it.
final class Cluster {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    static final String FOLDER = "cluster";

    private static final String MAJOR = "18";
    private static final Duration ORPHANS_GRACE = Duration.ofSeconds(5);
    private static final long LARGEST_LOG = 10_000_000;

    private final Path folder;
    private final Path serverLog;
    private final PgCommand command;

    Cluster(Path parent, PgCommand command) {
        this.folder = parent.resolve(FOLDER).toAbsolutePath();
        this.serverLog = parent.resolve("server.log").toAbsolutePath();
        this.command = command;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /// Comes into being whole: a start that is killed in the middle leaves nothing that looks like a cluster.
    void create(String user, String password) throws IOException {
        var beside = folder.resolveSibling("cluster.new");
        var secret = folder.resolveSibling("password.new");
        FileSystemUtils.deleteRecursively(beside);
        SecretFile.write(secret, password);
        command.run(
                "initdb",
                List.of(
                        "-D",
                        beside.toString(),
                        "-U",
                        user,
                        "--auth=scram-sha-256",
                        "--pwfile=" + secret,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        Files.delete(secret);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /// @throws IllegalStateException when another major version of PostgreSQL wrote it
    void requireOurVersion() throws IOException {
        var written = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!written.equals(MAJOR)) {
            throw new IllegalStateException("The database in " + folder + " was written by PostgreSQL " + written
                    + "; this release brings PostgreSQL " + MAJOR + ": see docs/upgrade.md.");
        }
    }

    void start(ServerOptions options, int port) throws IOException {
        buryOrphans();
        rollLog();
        try {
            command.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-D",
                            folder.toString(),
                            "-l",
                            serverLog.toString(),
                            "-w",
                            "-t",
                            "300",
                            "-o",
                            options.onPort(port)));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL does not start; its log " + serverLog + " ends with: " + lastWords(), e);
        }
    }

    /// Stops whatever runs on the cluster, in order if it can be had, at once if not.
    void stop() throws IOException {
        for (var mode : List.of("fast", "immediate")) {
            if (Postmaster.runningIn(folder).isEmpty()) {
                return;
            }
            var stopped =
                    command.attempt("pg_ctl", List.of("stop", "-D", folder.toString(), "-m", mode, "-w", "-t", "60"));
            if (stopped.code() != 0) {
                log.warn(
                        "the embedded PostgreSQL did not stop ({}): {}",
                        mode,
                        stopped.output().strip());
            }
        }
    }

    /// Without a postmaster, what is left of a server does no more good: give it a moment, then end it, and take
    /// away the dead one's sign, whose process number may meanwhile be somebody else's.
    private void buryOrphans() throws IOException {
        if (Postmaster.runningIn(folder).isPresent()) {
            throw new IllegalStateException("a PostgreSQL still runs in " + folder);
        }
        var since = System.nanoTime();
        while (Postmaster.allIn(folder).findAny().isPresent()) {
            if (System.nanoTime() - since > ORPHANS_GRACE.toNanos()) {
                Postmaster.allIn(folder).forEach(ProcessHandle::destroyForcibly);
            }
            if (System.nanoTime() - since > 6 * ORPHANS_GRACE.toNanos()) {
                throw new IllegalStateException("processes of a dead PostgreSQL in " + folder + " do not end");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    private void rollLog() throws IOException {
        if (Files.exists(serverLog) && Files.size(serverLog) > LARGEST_LOG) {
            Files.move(serverLog, serverLog.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String lastWords() {
        // Names in it may be in any encoding, and this one knows every byte.
        try (var lines = Files.lines(serverLog, StandardCharsets.ISO_8859_1)) {
            var all = lines.toList();
            return String.join(" | ", all.subList(Math.max(0, all.size() - 5), all.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
