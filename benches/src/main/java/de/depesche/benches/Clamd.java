package de.depesche.benches;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A `clamd` with one signature of our own: the real ones cannot be had everywhere, and a scan's own work is the same
/// for both sides.
record Clamd(Program program, Path socket) implements AutoCloseable {
    private static final int SECONDS_TO_START = 60;

    static Clamd start(Path folder) throws IOException {
        var program = Peers.installed("clamd", "clamav-daemon");
        var socket = folder.resolve("clamd.sock");
        Files.deleteIfExists(socket);
        var database = Files.createDirectories(folder.resolve("database"));
        var signature = HexFormat.of().formatHex("DEPESCHE-BENCH-MARKER".getBytes(StandardCharsets.US_ASCII));
        Files.writeString(database.resolve("own.ndb"), "Marker:0:*:" + signature + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                TemporaryDirectory %s
                User root
                """.formatted(database, socket, folder));
        var clamd = new Clamd(
                Program.start(
                        folder.resolve("clamd.log"),
                        List.of(program.toString(), "--config-file=" + folder.resolve("clamd.conf"), "--foreground")),
                socket);
        clamd.awaitReady(folder);
        return clamd;
    }

    private void awaitReady(Path folder) throws IOException {
        var since = System.nanoTime();
        while (!Files.exists(socket)) {
            if (!program.process().isAlive() || System.nanoTime() - since > SECONDS_TO_START * 1_000_000_000L) {
                close();
                throw new IOException("clamd did not start; see " + folder.resolve("clamd.log"));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    void scan(byte[] file) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var command = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
            var request = ByteBuffer.allocate(command.length + 4 + file.length + 4);
            request.put(command).putInt(file.length).put(file).putInt(0).flip();
            while (request.hasRemaining()) {
                channel.write(request);
            }
            var answer = ByteBuffer.allocate(200);
            while (channel.read(answer) > 0) {
                // until it closes
            }
            var text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
            if (!text.startsWith("stream: OK")) {
                throw new IOException("clamd said " + text);
            }
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
