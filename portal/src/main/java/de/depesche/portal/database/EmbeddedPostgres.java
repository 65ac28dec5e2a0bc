package de.depesche.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own under the data folder: loopback only, with a password, and with every commit on disk
/// before it is confirmed. It outlives a killed portal (the next start takes it over) and is started again when it
/// dies itself; the port stays the same meanwhile, so that open pools find it again.
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "depesche";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path cluster;
    private final Path serverLog;
    private final PgCommand command;
    private final Map<String, String> settings;
    private final String password;
    private int port;
    private volatile boolean stopping;

    private EmbeddedPostgres(Path folder, Path programs, Map<String, String> settings) throws IOException {
        this.cluster = folder.resolve("cluster").toAbsolutePath();
        this.serverLog = folder.resolve("server.log").toAbsolutePath();
        this.command = new PgCommand(PostgresPrograms.unpackedIn(programs.toAbsolutePath()));
        this.settings = Map.copyOf(settings);
        this.password = passwordIn(folder.resolve("password"));
    }

    /// @param folder holds the cluster, its password and its log; made when missing
    /// @param settings of the server, beyond those that safety fixes
    public static EmbeddedPostgres startIn(Path folder, Path programs, Map<String, String> settings)
            throws IOException {
        Files.createDirectories(folder);
        var postgres = new EmbeddedPostgres(folder, programs, settings);
        postgres.initialise();
        postgres.startOrTakeOver();
        postgres.watch();
        return postgres;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /// Makes the database when it is missing.
    public void provide(String database) {
        try (var connection = connect("postgres");
                var known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            known.setString(1, database);
            if (known.executeQuery().next()) {
                return;
            }
            try (var create = connection.createStatement()) {
                create.execute("create database " + create.enquoteIdentifier(database, true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + database, e);
        }
    }

    private void initialise() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        var secret = Files.createTempFile("depesche", ".pw");
        try {
            Files.writeString(secret, password);
            command.run(
                    "initdb",
                    List.of(
                            "-D",
                            cluster.toString(),
                            "-U",
                            USER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + secret,
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums"));
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void startOrTakeOver() throws IOException {
        var left = Postmaster.runningIn(cluster);
        if (left.isPresent()
                && command.attempt("pg_ctl", List.of("status", "-D", cluster.toString()))
                                .code()
                        == 0) {
            port = left.get().port();
            if (answers()) {
                log.info("took over the embedded PostgreSQL that an earlier run left behind on port {}", port);
                return;
            }
            command.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w"));
        }
        port = FreePort.find();
        start();
    }

    private void start() throws IOException {
        command.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        cluster.toString(),
                        "-l",
                        serverLog.toString(),
                        "-w",
                        "-t",
                        "300",
                        "-o",
                        options()));
        log.info("embedded PostgreSQL answers on 127.0.0.1:{}", port);
    }

    private String options() {
        var options = new ArrayList<String>();
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        // Later ones win: what safety needs cannot be set otherwise.
        options.addAll(List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=on",
                "-c full_page_writes=on"));
        return String.join(" ", options);
    }

    /// A postmaster that dies is started again on the same port, as often as it takes.
    private void watch() {
        Thread.ofVirtual().name("embedded-postgres-watch").start(() -> {
            while (!stopping) {
                Postmaster.runningIn(cluster).ifPresent(Postmaster::awaitEnd);
                if (!stopping) {
                    restart();
                }
            }
        });
    }

    private synchronized void restart() {
        if (stopping) {
            return;
        }
        log.warn("the embedded PostgreSQL ended; starting it again");
        try {
            start();
        } catch (IOException | IllegalStateException e) {
            log.error("the embedded PostgreSQL does not start; trying again: {}", e.getMessage());
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    @Override
    public synchronized void close() {
        stopping = true;
        try {
            command.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w"));
        } catch (IOException | IllegalStateException e) {
            log.warn("the embedded PostgreSQL did not stop cleanly: {}", e.getMessage());
        }
    }

    private static String passwordIn(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var password = HexFormat.of().formatHex(secret);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }
}
