package de.depesche.portal;

import com.zaxxer.hikari.HikariDataSource;
import de.depesche.portal.database.EmbeddedPostgres;
import de.depesche.portal.database.MigrationLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// A database of its own for whoever asks, on one real PostgreSQL per JVM: the portal's embedded one. All migrations
/// run once, into a template; a copy takes some 50 ms. The files lie in memory where the machine has room there, since
/// most of a test's time would go into flushing them, else under `target`; they are deleted at the end.
/// `-Ddepesche.test.postgres=FOLDER` puts them elsewhere, for measurements.
///
/// - A test of stores without Spring: `TestDatabase.fresh().client()`, or `.dataSource()`.
/// - A test of one module with Spring: [ModuleTest]. Its context gets a fresh database and data folder by [TestPortal].
/// - A test of the whole portal: `@SpringBootTest(classes = Portal.class, webEnvironment = RANDOM_PORT)` and
///   `@ContextConfiguration(initializers = TestPortal.class)`.
public record TestDatabase(String url, String user, String password) {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 4L << 30;
    private static final Duration OTHERS_TO_END = Duration.ofSeconds(15);
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// Migrated and without rows.
    public static TestDatabase fresh() {
        return named("test_" + NUMBER.incrementAndGet(), TEMPLATE);
    }

    /// Without any schema, for tests of the migrations themselves.
    public static TestDatabase empty() {
        return named("test_" + NUMBER.incrementAndGet(), "template1");
    }

    /// Keeps connections: for a test of many statements, which closes it.
    public HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMinimumIdle(1);
        return pool;
    }

    /// Opens a connection for each use: right for a few statements.
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    public JdbcClient client() {
        return JdbcClient.create(dataSource());
    }

    private static TestDatabase named(String name, String template) {
        execute(List.of("create database " + name + " template " + template));
        return of(name);
    }

    private static TestDatabase of(String name) {
        return new TestDatabase(Server.POSTGRES.url(name), EmbeddedPostgres.USER, Server.POSTGRES.password());
    }

    private static void execute(List<String> statements) {
        execute(Server.POSTGRES, statements);
    }

    private static void execute(EmbeddedPostgres server, List<String> statements) {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Started with the first database that a test asks for.
    private static final class Server {
        private static final List<FileChannel> HELD = new ArrayList<>();
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var folder = freeFolder(parent());
                var postgres = EmbeddedPostgres.startIn(
                        folder, TARGET.resolve("postgres-programs"), Map.of("max_connections", "300"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, folder)));
                forgetEarlierRuns(postgres);
                migrate(postgres);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// The same for each run from one checkout, so that what a killed one left is found again.
        private static Path parent() throws IOException {
            var wanted = System.getProperty("depesche.test.postgres");
            if (wanted != null) {
                return Path.of(wanted).toAbsolutePath();
            }
            var isRoomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH;
            return isRoomy
                    ? MEMORY.resolve("depesche-test-" + Integer.toHexString(TARGET.hashCode()))
                    : TARGET.resolve("test-postgres");
        }

        private static void remove(EmbeddedPostgres postgres, Path folder) {
            awaitOthers(postgres);
            postgres.close();
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Spring's contexts end at the same time, in hooks of their own. Without a database each of them waits for
        /// it for ten seconds and more.
        private static void awaitOthers(EmbeddedPostgres postgres) {
            var end = Instant.now().plus(OTHERS_TO_END);
            try {
                while (isUsed(postgres) && Instant.now().isBefore(end)) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            } catch (DataAccessException e) {
                // ended by somebody else, such as Ctrl-C
            }
        }

        private static boolean isUsed(EmbeddedPostgres postgres) {
            return admin(postgres).sql("""
                                    select count(*) from pg_stat_activity
                                     where datname like 'test\\_%' and backend_type = 'client backend'
                                    """).query(Integer.class).single() > 0;
        }

        /// Two JVMs may test at once: each holds its own folder by a lock that ends with it. Of a channel that nobody
        /// refers to any more, the collector ends the lock as well.
        private static Path freeFolder(Path parent) throws IOException {
            for (int number = 1; ; number++) {
                var folder = Files.createDirectories(parent.resolve(String.valueOf(number)));
                var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (isLocked(channel)) {
                    HELD.add(channel);
                    return folder;
                }
                channel.close();
            }
        }

        private static boolean isLocked(FileChannel channel) throws IOException {
            try {
                return channel.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }

        private static void forgetEarlierRuns(EmbeddedPostgres postgres) {
            var left = admin(postgres)
                    .sql("select datname from pg_database where datname = 'migrated' or datname like 'test\\_%'")
                    .query(String.class)
                    .list();
            execute(
                    postgres,
                    left.stream()
                            .map(name -> "drop database " + name + " with (force)")
                            .toList());
        }

        private static JdbcClient admin(EmbeddedPostgres postgres) {
            return JdbcClient.create(
                    new DriverManagerDataSource(postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password()));
        }

        private static void migrate(EmbeddedPostgres postgres) {
            execute(postgres, List.of("create database " + TEMPLATE));
            MigrationLock.heldBySession(Flyway.configure())
                    .dataSource(postgres.url(TEMPLATE), EmbeddedPostgres.USER, postgres.password())
                    .defaultSchema("public")
                    .ignoreMigrationPatterns("")
                    .load()
                    .migrate();
        }
    }
}
