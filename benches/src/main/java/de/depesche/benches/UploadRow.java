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

/// One upload by tus, and as much in eight at once.
record UploadRow(Options options, World world) implements Row {
    private static final int SEVERAL = 8;
    private static final byte[] RANDOM = random();

    @Override
    public String name() {
        return "W1";
    }

    @Override
    public List<String> byHand() {
        return List.of("`curl -X PATCH -H 'Tus-Resumable: 1.0.0' -H 'Upload-Offset: 0' -H 'Content-Type: "
                + "application/offset+octet-stream' -H \"Authorization: Bearer $TOKEN\" --data-binary @1GiB.mp4 "
                + "$UPLOAD -w '%{speed_upload}'`, to an upload made before");
    }

    @Override
    public List<Figure> measure() throws Exception {
        int port = Machine.freePort();
        var bare = URI.create("http://127.0.0.1:" + port);
        try (var receiver = Program.start(
                world.log("bare.log"),
                BareReceiver.class,
                String.valueOf(port),
                options.folder().resolve("bare-receiver").toString())) {
            receiver.awaitAnswer(bare, 204);
            ours(1, bytes() / 4);
            bare(bare, 1, bytes() / 4);
            return List.of(figure(bare, 1), figure(bare, SEVERAL));
        }
    }

    private Figure figure(URI bare, int streams) throws Exception {
        var turns =
                Turns.alternating(options.rounds(), () -> ours(streams, bytes()), () -> bare(bare, streams, bytes()));
        return new Figure(
                name(),
                "tus upload of %,d MiB, %d stream%s".formatted(options.megabytes(), streams, streams == 1 ? "" : "s"),
                "MB/s",
                turns,
                "a bare JDK receiver that hashes, encrypts, fsyncs",
                new Goal.TimesTheYardstick(0.8));
    }

    private long bytes() {
        return (long) options.megabytes() << 20;
    }

    private double bare(URI address, int streams, long bytes) throws Exception {
        var heads = new ArrayList<byte[]>();
        for (int i = 0; i < streams; i++) {
            heads.add(Wire.request("PATCH", "/", address, List.of("Content-Length: " + bytes / streams), ""));
        }
        return megabytesPerSecond(address, heads, bytes);
    }

    /// The uploads are made before and deleted after: only the bytes' way is measured.
    private double ours(int streams, long bytes) throws Exception {
        var token = world.token(World.HOSPITAL);
        try (var wire = new Wire(world.address())) {
            var id = Filing.file(world);
            var heads = new ArrayList<byte[]>();
            var uploads = new ArrayList<String>();
            for (int i = 0; i < streams; i++) {
                uploads.add(created(wire, token, id, bytes / streams, i));
                heads.add(patch(uploads.getLast(), token, bytes / streams));
            }
            var result = megabytesPerSecond(world.address(), heads, bytes);
            for (var upload : uploads) {
                var document = upload.substring(upload.lastIndexOf('/') + 1);
                wire.send(Wire.request(
                        "DELETE",
                        "/api/v1/cases/" + id + "/documents/" + document,
                        world.address(),
                        World.bearer(token),
                        ""));
            }
            return result;
        }
    }

    private String created(Wire wire, String token, String id, long bytes, int number) throws IOException {
        var metadata = "filename " + base64("film" + number + ".mp4") + ",case " + base64(id);
        var answer = wire.send(Wire.request(
                "POST",
                "/api/v1/uploads",
                world.address(),
                World.bearer(
                        token,
                        "Tus-Resumable: 1.0.0",
                        "Upload-Length: " + bytes,
                        "Upload-Metadata: " + metadata,
                        "Content-Length: 0"),
                ""));
        if (answer.status() != 201) {
            throw new IOException("no upload: " + answer);
        }
        return URI.create(answer.headers().getOrDefault("location", "")).getPath();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] patch(String upload, String token, long bytes) {
        return Wire.request(
                "PATCH",
                upload,
                world.address(),
                World.bearer(
                        token,
                        "Tus-Resumable: 1.0.0",
                        "Upload-Offset: 0",
                        "Content-Type: application/offset+octet-stream",
                        "Content-Length: " + bytes),
                "");
    }

    private static double megabytesPerSecond(URI address, List<byte[]> heads, long bytes) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (var head : heads) {
            tasks.add(() -> sent(address, head, bytes / heads.size()));
        }
        var since = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(heads.size())) {
            for (var status : threads.invokeAll(tasks)) {
                if (status.get() != 204) {
                    throw new IOException("an upload ended with " + status.get());
                }
            }
        }
        return bytes / 1e6 / ((System.nanoTime() - since) / 1e9);
    }

    private static int sent(URI address, byte[] head, long bytes) throws IOException {
        try (var wire = new Wire(address)) {
            return wire.send(head, out -> write(out, bytes)).status();
        }
    }

    private static void write(OutputStream out, long bytes) throws IOException {
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
