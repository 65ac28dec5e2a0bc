package de.depesche.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own under the data folder: loopback only, with a password, and with every commit on disk
/// before it is confirmed. It outlives a killed portal: the next start ends it first, so that no transaction of the
/// dead portal holds a lock, and starts it with today's programs and settings. It is started again when it dies
/// itself; the port stays the same meanwhile, so that open pools find it again.
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "depesche";

    /// In the data folder.
    static final String FOLDER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int PORTS_TO_TRY = 5;

    private final Cluster cluster;
    private final ServerOptions options;
    private final String password;
    private int port;
    private boolean visiting;
    private volatile boolean stopping;

    private EmbeddedPostgres(Cluster cluster, ServerOptions options, String password) {
        this.cluster = cluster;
        this.options = options;
        this.password = password;
    }

    /// @param folder holds the cluster, its password and its log; made when missing
    /// @param programs where PostgreSQL's programs are unpacked; several servers can share them
    /// @param settings of the server, beyond those that safety fixes
    public static EmbeddedPostgres startIn(Path folder, Path programs, Map<String, String> settings)
            throws IOException {
        var options = new ServerOptions(settings);
        Files.createDirectories(folder);
        var cluster = new Cluster(folder, new PgCommand(PostgresPrograms.unpackedIn(programs.toAbsolutePath())));
        var postgres = new EmbeddedPostgres(cluster, options, passwordOf(cluster, folder.resolve("password")));
        cluster.requireOurVersion();
        cluster.stop();
        postgres.startOnFreePort();
        Thread.ofVirtual().name("embedded-postgres-watch").start(postgres::keepAlive);
        return postgres;
    }

    static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve(Cluster.FOLDER));
    }

    /// The server that another portal's process started and looks after.
    static EmbeddedPostgres visitedIn(Path folder) throws IOException {
        var cluster = new Cluster(folder, new PgCommand(folder));
        var visited = new EmbeddedPostgres(
                cluster,
                new ServerOptions(Map.of()),
                Files.readString(folder.resolve("password")).strip());
        visited.port = Postmaster.portOf(cluster.folder());
        visited.visiting = true;
        return visited;
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

    private static String passwordOf(Cluster cluster, Path file) throws IOException {
        if (Files.exists(file) && cluster.exists()) {
            return Files.readString(file).strip();
        }
        if (cluster.exists()) {
            throw new IllegalStateException("The database in " + cluster.folder() + " is there, but its password in "
                    + file + " is missing: restore that file from the backup.");
        }
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var password = HexFormat.of().formatHex(secret);
        SecretFile.write(file, password);
        cluster.create(USER, password);
        return password;
    }

    private void startOnFreePort() throws IOException {
        for (int tries = 1; ; tries++) {
            port = FreePort.find();
            try {
                cluster.start(options, port);
                log.info("the embedded PostgreSQL answers on 127.0.0.1:{}", port);
                return;
            } catch (IllegalStateException e) {
                // Somebody else may have taken the port since it was found free.
                if (tries == PORTS_TO_TRY || FreePort.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    private void keepAlive() {
        var backOff = new BackOff();
        while (!stopping) {
            awaitEnd(backOff);
            if (!stopping) {
                backOff.pause();
                startAgain();
            }
        }
    }

    private void awaitEnd(BackOff backOff) {
        try {
            Postmaster.runningIn(cluster.folder()).ifPresent(running -> {
                var since = System.nanoTime();
                running.awaitEnd(cluster.folder());
                backOff.afterRunOf(System.nanoTime() - since);
            });
        } catch (RuntimeException | Error e) {
            log.error("the embedded PostgreSQL was lost sight of; looking again soon", e);
        }
    }

    /// Whatever goes wrong is worth another try: without its watcher the portal would lie still until somebody comes.
    private synchronized void startAgain() {
        try {
            if (stopping || Postmaster.runningIn(cluster.folder()).isPresent()) {
                return;
            }
            log.warn("the embedded PostgreSQL ended; starting it again");
            cluster.start(options, port);
        } catch (IOException | IllegalStateException e) {
            log.error("trying again soon: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            log.error("trying again soon", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    @Override
    public void close() {
        stopping = true;
        if (!visiting) {
            stopInOrder();
        }
    }

    /// Leaves the server running and looks after it no more, as a killed portal does.
    void abandon() {
        stopping = true;
    }

    private synchronized void stopInOrder() {
        try {
            cluster.stop();
        } catch (IOException | IllegalStateException e) {
            log.warn("the embedded PostgreSQL did not stop cleanly: {}", e.getMessage());
        }
    }
}
