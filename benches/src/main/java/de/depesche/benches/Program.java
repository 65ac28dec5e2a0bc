package de.depesche.benches;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A server of ours or a yardstick, as a process of its own.
record Program(Process process) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Program start(Path log, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Program(process);
    }

    /// A main class of this module.
    static Program start(Path log, Class<?> main, String... arguments) throws IOException {
        return start(
                log,
                Stream.concat(
                                Stream.of(java(), "-cp", System.getProperty("java.class.path"), main.getName()),
                                Stream.of(arguments))
                        .toList());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// @return the nanoseconds until it answered
    long awaitAnswer(URI address, int status) throws IOException {
        var since = System.nanoTime();
        while (statusOf(address) != status) {
            if (!process.isAlive() || System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IOException("nothing answers " + status + " at " + address);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return System.nanoTime() - since;
    }

    private static int statusOf(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setReadTimeout(5000);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
