package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A film read and decrypted: as a whole by one client, and in ranges of one MiB from all over it by four, as a
/// viewer that winds on asks for them.
record DownloadRow(Options options, World world, Peers peers) implements Row {
    private static final int CLIENTS = 4;
    private static final int RANGE = 1 << 20;
    private static final String FILM = "film.mp4";
    private static final String OURS = "Depesche";
    private static final String BARE = "a bare JDK copy of a plain file";
    private static final String NGINX = "nginx with sendfile, a plain file";

    /// @param headers that a request needs there
    private record Source(URI address, String path, List<String> headers) {
        byte[] whole() {
            return Wire.request("GET", path, address, headers, "");
        }

        byte[] range(long from) {
            var all = new ArrayList<>(headers);
            all.add("Range: bytes=" + from + "-" + (from + RANGE - 1));
            return Wire.request("GET", path, address, all, "");
        }
    }

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public List<String> byHand() {
        return List.of("`curl -o /dev/null -H \"Authorization: Bearer $TOKEN\" -w '%{speed_download}' "
                + "http://localhost:8080/api/v1/documents/DOCUMENT/content`, with `-r 1000000-2048575` for a range; "
                + "the same to nginx without the token");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var open = new ArrayList<AutoCloseable>();
        try {
            var sources = new LinkedHashMap<String, Source>();
            sources.put(OURS, uploaded());
            var plain = plainFile(options.folder().resolve("peers/nginx/root"));
            addBare(plain, sources, open);
            peers.tried("nginx", Peer::nginx).ifPresent(nginx -> {
                open.add(nginx);
                sources.put(NGINX, new Source(nginx.address(), "/" + FILM, List.of()));
            });
            for (var source : sources.values()) {
                whole(source);
            }
            var figures = new ArrayList<>(
                    figures(sources, "download of %,d MiB".formatted(options.megabytes()), this::whole));
            figures.addAll(figures(sources, "ranges of 1 MiB out of it, %d clients".formatted(CLIENTS), this::ranges));
            Files.delete(plain);
            return figures;
        } finally {
            for (var one : open.reversed()) {
                one.close();
            }
        }
    }

    private Source uploaded() throws Exception {
        var token = World.bearer(world.token(World.HOSPITAL));
        var upload = Receiver.film(world, Filing.file(world), 0, bytes(), token);
        Sending.megabytesPerSecond(List.of(Sending.tus(world.address(), upload, bytes(), token)), bytes());
        var document = upload.substring(upload.lastIndexOf('/') + 1);
        return new Source(world.address(), "/api/v1/documents/" + document + "/content", token);
    }

    private void addBare(Path file, Map<String, Source> sources, List<AutoCloseable> open) throws IOException {
        int port = Machine.freePort();
        var address = URI.create("http://127.0.0.1:" + port);
        var program = Program.start(world.log("bare.log"), BareSender.class, String.valueOf(port), file.toString());
        open.add(program);
        program.awaitAnswer(address.resolve("/ready"), 204);
        sources.put(BARE, new Source(address, "/" + FILM, List.of()));
    }

    private Path plainFile(Path folder) throws IOException {
        var file = Files.createDirectories(folder).resolve(FILM);
        try (var out = Files.newOutputStream(file)) {
            Sending.write(out, bytes());
        }
        return file;
    }

    private interface Rate {
        double of(Source source) throws Exception;
    }

    private List<Figure> figures(Map<String, Source> sources, String what, Rate rate) throws Exception {
        var sides = new Sides();
        sources.forEach((name, source) -> sides.add(name, () -> rate.of(source)));
        sides.measure(options.rounds());
        var figures = new ArrayList<Figure>();
        for (var side : sides.names()) {
            if (!side.equals(OURS)) {
                var goal = new Goal.TimesTheYardstick(side.equals(NGINX) ? 0.7 : 0.5);
                figures.add(new Figure(name(), what, "MB/s", sides.turns(OURS, side), side, goal));
            }
        }
        return figures;
    }

    private double whole(Source source) throws IOException {
        try (var wire = new Wire(source.address())) {
            var since = System.nanoTime();
            return wire.drained(source.whole(), 200) / 1e6 / ((System.nanoTime() - since) / 1e9);
        }
    }

    private double ranges(Source source) throws Exception {
        long last = Math.max(1, bytes() - RANGE);
        return Load.of(CLIENTS, Duration.ofSeconds(options.seconds()), number -> {
                            var wire = new Wire(source.address());
                            var random = new SplittableRandom(number);
                            return Load.Calls.closing(
                                    wire, () -> wire.drained(source.range(random.nextLong(last)), 206));
                        })
                        .perSecond()
                * RANGE
                / 1e6;
    }

    private long bytes() {
        return (long) options.megabytes() << 20;
    }
}
