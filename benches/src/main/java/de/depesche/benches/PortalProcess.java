package de.depesche.benches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The portal as the launcher starts it, with the launcher's options.
record PortalProcess(Program program, Path data, URI address, long nanosToReady) implements AutoCloseable {
    private static final Path PORTAL = Path.of(System.getProperty("depesche.home", ".."), "portal")
            .toAbsolutePath()
            .normalize();
    private static final Path UNPACKED = unpacked();

    static PortalProcess start(Path data, Path log, Map<String, String> settings, String... javaOptions)
            throws IOException {
        Files.createDirectories(data);
        int port = Machine.freePort();
        int management = Machine.freePort();
        var address =
                URI.create((settings.containsKey("depesche.tls.keystore") ? "https" : "http") + "://localhost:" + port);
        var command = command(data);
        command.add("-Dserver.port=" + port);
        command.add("-Dmanagement.server.port=" + management);
        command.add("-Ddepesche.address=" + address);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", jar()));
        var program = Program.start(log, command);
        var ready = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
        return new PortalProcess(program, data, address, program.awaitAnswer(ready, 200));
    }

    /// @return the exit code
    static int run(Path data, Path log, String... arguments) throws IOException, InterruptedException {
        var command = command(data);
        command.addAll(List.of("-jar", jar()));
        command.addAll(List.of(arguments));
        return Program.start(log, command).process().waitFor();
    }

    private static List<String> command(Path data) {
        return new ArrayList<>(List.of(
                Program.java(),
                "@" + PORTAL.resolve("src/main/launch/options"),
                "-XX:AOTCache=" + UNPACKED.resolve("start.aot"),
                "-Ddepesche.data=" + data,
                "-Dspring.main.banner-mode=off"));
    }

    private static Path unpacked() {
        var folder = PORTAL.resolve("target/run");
        var jar = PORTAL.resolve("target/depesche-portal.jar");
        try {
            int code = new ProcessBuilder(
                            PORTAL.resolve("src/main/launch/unpack").toString(),
                            System.getProperty("java.home"),
                            jar.toString(),
                            folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException("the portal in " + jar + " could not be unpacked");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String jar() {
        return UNPACKED.resolve("depesche-portal.jar").toString();
    }

    @Override
    public void close() {
        program.close();
    }
}
