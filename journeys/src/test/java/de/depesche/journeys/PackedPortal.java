package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The packed portal as a process of its own: started, killed and started again on the same data folder and ports.
final class PackedPortal implements AutoCloseable {
    static final Path JAR = PortalJar.PATH;
    static final Path UNPACKED =
            unpacked(JAR, Path.of("../portal/target/run").toAbsolutePath().normalize());
    static final Path PROGRAMS = Path.of("target/postgres-programs").toAbsolutePath();
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final HttpClient PROBE = HttpClient.newHttpClient();

    private final Path unpacked;
    private final List<String> options;
    private final Path data;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private final int management = Ports.free();
    private volatile Process process;

    private PackedPortal(Path unpacked, List<String> options, Path data, Map<String, String> settings) {
        this.unpacked = unpacked;
        this.options = options;
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.process = launched();
    }

    /// Begins to start it; {@link #awaitReady()} tells when it is there, {@link #awaitEnd()} when it gave up.
    static PackedPortal launch(Path data, Map<String, String> settings) {
        return new PackedPortal(UNPACKED, PackedCommand.QUICK_TO_START, data, settings);
    }

    static PackedPortal start(Path data) {
        return start(data, Map.of());
    }

    static PackedPortal start(Path data, Map<String, String> settings) {
        var portal = launch(data, settings);
        portal.awaitReady();
        return portal;
    }

    /// To be measured: with the options that the launcher gives it.
    static PackedPortal startAsInUse(Path data, Map<String, String> settings) {
        var portal = new PackedPortal(UNPACKED, PackedCommand.AS_IN_USE, data, settings);
        portal.awaitReady();
        return portal;
    }

    /// Of another release.
    static PackedPortal start(Path jar, Path data, Map<String, String> settings) {
        var portal = new PackedPortal(
                unpacked(jar, data.resolveSibling("programs-before")), PackedCommand.QUICK_TO_START, data, settings);
        portal.awaitReady();
        return portal;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    URI at(String path) {
        return address().resolve(path);
    }

    URI management(String path) {
        return URI.create("http://127.0.0.1:" + management + path);
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    void awaitReady() {
        Await.that("the portal is ready; it said:\n" + output(), READY_WITHIN, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the portal ended with " + process.exitValue() + ":\n" + output());
            }
            return isReady();
        });
    }

    /// After a kill, whoever it was that is started again.
    void awaitReadyAgain() {
        Await.that("the portal is ready again; it said:\n" + output(), READY_WITHIN, this::isReady);
    }

    boolean isReady() {
        var request = HttpRequest.newBuilder(management("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return PROBE.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// `kill -9`; its PostgreSQL lives on.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// `kill -9` of the database's main process.
    void killPostmaster() {
        postmaster().destroyForcibly();
    }

    ProcessHandle postmaster() {
        try (var lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            var number = lines.findFirst().orElseThrow();
            return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In its own database, as nobody but a test does it.
    void execute(String sql) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(databaseUrl(), "depesche", databasePassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Of its own database, which other nodes may share.
    String databaseUrl() throws IOException {
        var port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(3);
        return "jdbc:postgresql://127.0.0.1:" + port.strip() + "/depesche";
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres/password")).strip();
    }

    /// Stands still, and holds what it holds.
    void freeze() {
        Programs.run("kill", "-STOP", String.valueOf(process.pid()));
    }

    void wake() {
        Programs.run("kill", "-CONT", String.valueOf(process.pid()));
    }

    void startAgain() {
        process = launched();
        awaitReady();
    }

    /// Asks it to stop, as an operator does.
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// @return the exit code
    int awaitEnd() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the portal does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What it printed since it was first started.
    String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /// As the launcher does it: see `portal/src/main/launch/unpack`.
    private static Path unpacked(Path jar, Path folder) {
        Programs.run(
                "../portal/src/main/launch/unpack", System.getProperty("java.home"), jar.toString(), folder.toString());
        return folder;
    }

    private Process launched() {
        var properties = new TreeMap<>(Map.of(
                "depesche.data", data.toString(),
                "depesche.address", address().toString(),
                "depesche.database.binaries", PROGRAMS.toString(),
                "server.port", String.valueOf(port),
                "management.server.port", String.valueOf(management),
                "spring.main.banner-mode", "off"));
        properties.putAll(settings);
        return launched(properties, List.of());
    }

    /// A command of the packed portal, beside the running one.
    ///
    /// @return the exit code
    int command(String name) throws InterruptedException {
        var command = launched(Map.of("depesche.data", data.toString()), List.of(name));
        return command.waitFor();
    }

    private Process launched(Map<String, String> properties, List<String> arguments) {
        try {
            return new ProcessBuilder(PackedCommand.line(unpacked, options, properties, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
