package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With real servers and real kills.
class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of("target/postgres-programs").toAbsolutePath();

    @TempDir
    Path folder;

    private @Nullable EmbeddedPostgres postgres;

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void commitsAreOnDiskBeforeTheyAreConfirmed() throws Exception {
        var server = start(Map.of());

        assertThat(show(server, "fsync")).isEqualTo("on");
        assertThat(show(server, "synchronous_commit")).isEqualTo("on");
        assertThat(show(server, "full_page_writes")).isEqualTo("on");
        assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show(server, "data_checksums")).isEqualTo("on");
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        var url = start(Map.of()).url("postgres");

        assertThatThrownBy(() -> DriverManager.getConnection(url, EmbeddedPostgres.USER, "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void aKilledServerComesBackOnItsPortWithItsRows() throws Exception {
        var server = start(Map.of());
        execute(server, "create table kept as select 1 as one");

        for (int round = 0; round < 3; round++) {
            var killed = Postmaster.runningIn(cluster()).orElseThrow();
            killed.process().destroyForcibly();
            awaitThat(() -> Postmaster.runningIn(cluster())
                            .filter(running -> !running.equals(killed))
                            .isPresent()
                    && answers(server, "select * from kept"));
        }
    }

    /// Messages of libraries and names of files come into the log in encodings of their own.
    @Test
    void aStartThatFailsIsTriedAgainWhateverTheLogHolds() throws Exception {
        var server = start(Map.of());
        var settings = cluster().resolve("postgresql.conf");
        var good = Files.readString(settings);
        var log = folder.resolve("server.log");

        Files.writeString(settings, good + "\nunknown_setting_of_this_test = on\n");
        Files.write(log, new byte[] {(byte) 0xff, '\n'}, StandardOpenOption.APPEND);
        Postmaster.runningIn(cluster()).orElseThrow().process().destroyForcibly();
        awaitThat(() -> holds(log, "unknown_setting_of_this_test"));
        Files.writeString(settings, good);

        awaitThat(() -> answers(server, "select 1"));
    }

    private static boolean holds(Path log, String words) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aServerThatAKilledPortalLeftBehindIsReplaced() throws Exception {
        var left = start(Map.of());
        execute(left, "create table kept as select 1 as one");
        var before = Postmaster.runningIn(cluster()).orElseThrow();

        // The watcher of the first is still there, as if two portals raced; the second must win all the same.
        left.abandon();
        postgres = EmbeddedPostgres.startIn(folder, PROGRAMS, Map.of("work_mem", "7MB"));

        assertThat(Postmaster.allIn(cluster())).isNotEmpty().doesNotContain(before.process());
        assertThat(show(postgres, "work_mem")).isEqualTo("7MB");
        assertThat(answers(postgres, "select * from kept")).isTrue();
    }

    @Test
    void aGuestReadsAndLeavesTheServerRunning() throws Exception {
        var server = start(Map.of());
        execute(server, "create table kept as select 1 as one");

        try (var guest = EmbeddedPostgres.visitedIn(folder)) {
            assertThat(answers(guest, "select * from kept")).isTrue();
        }

        assertThat(answers(server, "select 1")).isTrue();
    }

    @Test
    void aStaleSignOfAnotherProcessDoesNotStopTheStart() throws Exception {
        start(Map.of()).close();
        Files.writeString(
                cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n/else\n1\n2\n");

        start(Map.of());

        assertThat(Postmaster.runningIn(cluster())).isPresent();
    }

    @Test
    void aFirstStartThatWasKilledLeavesNothingInTheWay() throws Exception {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.writeString(folder.resolve("cluster.new/PG_VERSION"), "18");
        Files.writeString(folder.resolve("password"), "of the killed start");

        assertThat(answers(start(Map.of()), "select 1")).isTrue();
    }

    @Test
    void aClusterOfAnotherVersionIsLeftAlone() throws Exception {
        start(Map.of()).close();
        Files.writeString(cluster().resolve("PG_VERSION"), "19\n");

        assertThatThrownBy(() -> start(Map.of())).hasMessageContaining("PostgreSQL 19");
        Files.writeString(cluster().resolve("PG_VERSION"), "18\n");
    }

    @Test
    void aLostPasswordIsNamed() throws Exception {
        start(Map.of()).close();
        Files.delete(folder.resolve("password"));

        assertThatThrownBy(() -> start(Map.of())).hasMessageContaining("restore that file");
    }

    @Test
    void aServerThatCannotStartSaysWhy() {
        assertThatThrownBy(() -> start(Map.of("shared_buffers", "nonsense")))
                .hasMessageContaining("does not start")
                .hasMessageContaining("shared_buffers");
    }

    private EmbeddedPostgres start(Map<String, String> settings) throws IOException {
        var started = EmbeddedPostgres.startIn(folder, PROGRAMS, settings);
        postgres = started;
        return started;
    }

    private Path cluster() {
        return folder.resolve("cluster").toAbsolutePath();
    }

    private static String show(EmbeddedPostgres server, String setting) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean answers(EmbeddedPostgres server, String sql) {
        try {
            execute(server, sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
