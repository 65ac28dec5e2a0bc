package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The portal on the oldest PostgreSQL that it promises to run on.
class ExternalDatabaseJourney {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    @TempDir
    Path parent;

    @Test
    void aPostgreSqlOfTheOperatorMayRestartMeanwhile() throws Exception {
        assumeTrue(Files.isExecutable(PROGRAMS.resolve("initdb")), "Debian's postgresql-15 is not installed");
        var cluster = parent.resolve("cluster");
        var port = Ports.free();
        run("initdb", "-D", cluster.toString(), "-U", "depesche", "--encoding=UTF8", "--locale=C.UTF-8");
        start(cluster, port);
        try (var portal = PackedPortal.start(
                parent.resolve("data"),
                Map.of("depesche.database.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres"))) {
            assertThat(parent.resolve("data/postgres")).doesNotExist();

            stop(cluster);
            Await.that("the portal says that its database is away", Duration.ofSeconds(60), () -> !portal.isReady());
            start(cluster, port);
            Await.that("the portal is ready again", Duration.ofSeconds(60), portal::isReady);
        } finally {
            stop(cluster);
        }
    }

    private void start(Path cluster, int port) throws Exception {
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                cluster.toString(),
                "-l",
                parent.resolve("server.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
    }

    private static void stop(Path cluster) throws Exception {
        run("pg_ctl", "stop", "-w", "-D", cluster.toString(), "-m", "fast");
    }

    /// PostgreSQL refuses to work as root; in a user namespace of its own it does not see that it is.
    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(program).isZero();
    }
}
