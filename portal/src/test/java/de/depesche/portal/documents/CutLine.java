package de.depesche.portal.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// A line to a server, each of whose connections breaks when so many bytes have come back over it.
final class CutLine implements AutoCloseable {
    private final URI server;
    private final int after;
    private final ServerSocket entrance;
    private final AtomicInteger cuts = new AtomicInteger();

    CutLine(URI server, int after) throws IOException {
        this.server = server;
        this.after = after;
        this.entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
    }

    int cuts() {
        return cuts.get();
    }

    private void listen() {
        while (true) {
            try {
                var caller = entrance.accept();
                var called = new Socket(server.getHost(), server.getPort());
                Thread.startVirtualThread(() -> pass(caller, called));
                Thread.startVirtualThread(() -> passUntilCut(called, caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The other way was cut.
        }
    }

    private void passUntilCut(Socket from, Socket to) {
        try (from;
                to) {
            var bytes = new byte[8_192];
            int left = after;
            int count = 0;
            while (left > 0 && count >= 0) {
                count = from.getInputStream().read(bytes, 0, Math.min(left, bytes.length));
                to.getOutputStream().write(bytes, 0, Math.max(count, 0));
                left -= Math.max(count, 0);
            }
            if (left == 0) {
                cuts.incrementAndGet();
            }
        } catch (IOException _) {
            // The caller has gone.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
