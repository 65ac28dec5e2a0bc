package de.depesche.benches;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Films that do not exist, sent in several streams at once.
final class Sending {
    private static final byte[] RANDOM = random();

    private Sending() {}

    /// Where the bytes of one stream go to, and how its request begins.
    record Target(URI address, String head) {
        static Target of(URI address, byte[] request) {
            return new Target(address, new String(request, StandardCharsets.UTF_8));
        }

        byte[] request() {
            return head.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// A request of tus for all bytes of an upload that was made before.
    static Target tus(URI address, String upload, long bytes, List<String> headers) {
        var all = new ArrayList<>(headers);
        all.addAll(List.of(
                "Tus-Resumable: 1.0.0",
                "Upload-Offset: 0",
                "Content-Type: application/offset+octet-stream",
                "Content-Length: " + bytes));
        return Target.of(address, Wire.request("PATCH", upload, address, all, ""));
    }

    /// @return the path of a new upload
    static String created(URI address, String path, long bytes, List<String> headers) throws IOException {
        var all = new ArrayList<>(headers);
        all.addAll(List.of("Tus-Resumable: 1.0.0", "Upload-Length: " + bytes, "Content-Length: 0"));
        try (var wire = new Wire(address)) {
            var answer = wire.send(Wire.request("POST", path, address, all, ""));
            if (answer.status() != 201) {
                throw new IOException("no upload: " + answer);
            }
            return URI.create(answer.headers().getOrDefault("location", "")).getPath();
        }
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param bytes of each stream
    static double megabytesPerSecond(List<Target> targets, long bytes) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (var target : targets) {
            tasks.add(() -> sent(target, bytes));
        }
        var since = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(targets.size())) {
            for (var status : threads.invokeAll(tasks)) {
                if (status.get() != 204 && status.get() != 201) {
                    throw new IOException("an upload ended with " + status.get());
                }
            }
        }
        return bytes * targets.size() / 1e6 / ((System.nanoTime() - since) / 1e9);
    }

    private static int sent(Target target, long bytes) throws IOException {
        try (var wire = new Wire(target.address())) {
            return wire.send(target.request(), out -> write(out, bytes)).status();
        }
    }

    static void write(OutputStream out, long bytes) throws IOException {
        for (long left = bytes; left > 0; left -= RANDOM.length) {
            out.write(RANDOM, 0, (int) Math.min(RANDOM.length, left));
        }
    }

    /// Begins like a film, so that the checks take it for one.
    private static byte[] random() {
        var bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        var head = new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
