package de.depesche.benches;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// What the clients of the mixed load do, each at its pace.
final class SoakWork {
    private static final int LISTING = 4;
    private static final int UPLOADING = 4;
    private static final int UPLOAD = 4 << 20;
    private static final long TOKEN_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final int MOST_FAILURES = 20;

    private final World world;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicLong closed = new AtomicLong();
    private final AtomicLong uploaded = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private Times times = new Times(new ArrayList<>(), new ArrayList<>(), 0);

    SoakWork(World world) {
        this.world = world;
    }

    /// In nanoseconds, since they were taken last.
    record Times(List<Long> lists, List<Long> uploads, int others) {}

    synchronized Times takeTimes() {
        var taken = times;
        times = new Times(new ArrayList<>(), new ArrayList<>(), 0);
        return taken;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    String done() {
        return "%,d closings, %,d uploads, %,d events read".formatted(closed.get(), uploaded.get(), events.get());
    }

    /// One thing that a client does again and again.
    private interface Step {
        void go(Token token) throws Exception;
    }

    List<Runnable> tasks(AtomicBoolean stop) {
        var tasks = new ArrayList<Runnable>();
        for (int i = 0; i < LISTING; i++) {
            var random = new SplittableRandom(i);
            var wire = new Wire(world.address());
            tasks.add(() -> repeat(stop, 20, World.HOSPITAL, token -> list(wire, random, token)));
        }
        for (int i = 0; i < UPLOADING; i++) {
            int number = i;
            tasks.add(() -> repeat(stop, 1000, World.HOSPITAL, token -> upload(number, token)));
        }
        tasks.add(() -> repeat(stop, 1000, World.HOSPITAL, token -> close(token)));
        var feed = new Feed(new Wire(world.address()));
        tasks.add(() -> repeat(stop, 500, World.HOSPITAL, feed::read));
        return tasks;
    }

    private void repeat(AtomicBoolean stop, int pauseMilliseconds, String organisation, Step step) {
        var token = new Token(organisation);
        while (!stop.get()) {
            try {
                step.go(token);
                TimeUnit.MILLISECONDS.sleep(pauseMilliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                if (!stop.get() && failures.size() < MOST_FAILURES) {
                    failures.add(e.toString());
                }
            }
        }
    }

    private void list(Wire wire, SplittableRandom random, Token token) throws IOException {
        var what = switch (random.nextInt(4)) {
            case 0 ->
                "&q="
                        + InventedCase.lastName(random.nextInt(5000))
                                .substring(0, 5)
                                .toLowerCase(java.util.Locale.ROOT);
            case 1 -> "&state=new&state=in-progress";
            case 2 -> "&state=closed";
            default -> "";
        };
        var since = System.nanoTime();
        var encoded = what.replace("ö", "%C3%B6");
        expect(200, wire.get("/api/v1/cases?size=50&sort=due" + encoded, token.header()));
        var nanos = System.nanoTime() - since;
        synchronized (this) {
            times.lists().add(nanos);
        }
    }

    private void upload(int number, Token token) throws Exception {
        var file = Filing.file(world);
        var since = System.nanoTime();
        var path = Receiver.film(world, file, number, UPLOAD, token.header());
        Sending.megabytesPerSecond(List.of(Sending.tus(world.address(), path, UPLOAD, token.header())), UPLOAD);
        var nanos = System.nanoTime() - since;
        var document = path.substring(path.lastIndexOf('/') + 1);
        try (var wire = new Wire(world.address())) {
            wire.send(Wire.request(
                    "DELETE", "/api/v1/cases/" + file + "/documents/" + document, world.address(), token.header(), ""));
        }
        uploaded.incrementAndGet();
        synchronized (this) {
            times.uploads().add(nanos);
        }
    }

    private void close(Token token) throws IOException {
        var path = "/api/v1/cases/" + Filing.file(world);
        var version = Closings.answered(world, path, token.value());
        if (Closings.closed(world, path, version, token.value()) != 200) {
            throw new IOException("a closing failed");
        }
        closed.incrementAndGet();
        synchronized (this) {
            times = new Times(times.lists(), times.uploads(), times.others() + 1);
        }
    }

    /// Follows the feed from its end on.
    private final class Feed {
        private final Wire wire;
        private String cursor = "";

        Feed(Wire wire) {
            this.wire = wire;
        }

        void read(Token token) throws IOException {
            var answer = wire.get(
                    "/api/v1/events?limit=1000" + (cursor.isEmpty() ? "" : "&after=" + cursor), token.header());
            expect(200, answer);
            cursor = Texts.first(answer.text(), "next").orElse(cursor);
            events.addAndGet(answer.text().split("\"type\"", -1).length - 1L);
        }
    }

    /// Renewed before it ends.
    private final class Token {
        private final String organisation;
        private String token = "";
        private long since;

        Token(String organisation) {
            this.organisation = organisation;
        }

        String value() throws IOException {
            if (token.isEmpty() || System.nanoTime() - since > TOKEN_NANOS) {
                token = world.token(organisation);
                since = System.nanoTime();
            }
            return token;
        }

        List<String> header() throws IOException {
            return World.bearer(value());
        }
    }

    private static void expect(int status, Wire.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer);
        }
    }
}
