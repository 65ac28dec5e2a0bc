package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A real `clamd` of Debian with two signatures of our own: EICAR's test text and one marker.
public final class Clamd implements AutoCloseable {
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    static final String MARKER = "DEPESCHE-TEST-MALWARE-MARKER";
    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    private final Path folder;
    private Process process;

    private Clamd(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /// With limits that small files reach.
    public static Clamd start(Path folder) throws IOException {
        return start(folder, "StreamMaxLength 20M\nMaxFileSize 10M\nMaxScanSize 40M");
    }

    static Clamd start(Path folder, String limits) throws IOException {
        var database = Files.createDirectories(folder.resolve("database"));
        Files.writeString(database.resolve("own.ndb"), signature("Eicar-Test", EICAR) + signature("Marker", MARKER));
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                TemporaryDirectory %s
                AlertExceedsMax yes
                %s
                %s
                """.formatted(
                        database,
                        socket(folder),
                        folder,
                        limits,
                        "root".equals(System.getProperty("user.name")) ? "User root" : ""));
        var clamd = new Clamd(folder, run(folder));
        clamd.awaitReady();
        return clamd;
    }

    private static String signature(String name, String text) {
        return name + ":0:*:" + java.util.HexFormat.of().formatHex(Samples.latin(text)) + "\n";
    }

    public Path socket() {
        return socket(folder);
    }

    private static Path socket(Path folder) {
        return folder.resolve("clamd.sock");
    }

    private static Process run(Path folder) throws IOException {
        return new ProcessBuilder(PROGRAM.toString(), "--config-file=" + folder.resolve("clamd.conf"), "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
    }

    private void awaitReady() throws IOException {
        for (int attempt = 0; attempt < 600 && process.isAlive(); attempt++) {
            if (Files.exists(socket())) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IOException("clamd does not start: " + Files.readString(folder.resolve("clamd.log")));
    }

    void kill() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(socket());
    }

    /// It takes connections and answers nothing any more, as if it were in the middle of a file.
    void freeze() throws IOException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    void startAgain() throws IOException {
        process = run(folder);
        awaitReady();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
