package de.depesche.benches;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/// Copies one file, or a range of it, to whoever asks, and does nothing else.
public final class BareSender {
    private static final int BUFFER = 128 << 10;

    private final Path file;

    private BareSender(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException {
        var sender = new BareSender(Path.of(arguments[1]));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/film.mp4", sender::send);
        server.start();
    }

    private void send(HttpExchange exchange) throws IOException {
        var range = exchange.getRequestHeaders().getFirst("Range");
        try (var channel = FileChannel.open(file);
                var out = exchange.getResponseBody()) {
            long from = range == null ? 0 : Long.parseLong(range.substring("bytes=".length(), range.indexOf('-')));
            long to = range == null ? channel.size() : 1 + Long.parseLong(range.substring(range.indexOf('-') + 1));
            exchange.sendResponseHeaders(range == null ? 200 : 206, to - from);
            channel.position(from);
            var buffer = ByteBuffer.allocate(BUFFER);
            for (long left = to - from; left > 0; left -= buffer.position()) {
                buffer.clear().limit((int) Math.min(BUFFER, left));
                channel.read(buffer);
                out.write(buffer.array(), 0, buffer.position());
            }
        }
    }
}
