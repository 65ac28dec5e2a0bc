package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// tus 1.0.0 as clients of others speak it, over HTTP and with real tokens.
@PortalTest
class TusTest {
    private static final String CHUNK = "application/offset+octet-stream";
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Shelf shelf;

    @Autowired
    Contents contents;

    private String token;
    private Place place;

    @BeforeEach
    void aClientWithAShelf() {
        var world = TestWorld.in(beans);
        token = new TestClient(port).token(world.hospital().client());
        place = shelf.of(world.hospital().organisation().id());
    }

    @Test
    void itSaysWhatItCan() throws Exception {
        var answer = http.send(
                request("/api/v1/uploads")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Tus-Version")).hasValue("1.0.0");
        assertThat(answer.headers().firstValue("Tus-Extension").orElseThrow())
                .contains("creation", "creation-with-upload", "checksum", "termination", "expiration");
    }

    @Test
    void tusJsClientStopsAndResumes(@TempDir Path folder) throws Exception {
        for (var chunk : new String[] {"whole", "1000000"}) {
            var content = Samples.join(Samples.hex("00000018"), Samples.latin("ftypisom"), random(23_000_000));
            var file = Files.write(folder.resolve("film.mp4"), content);

            var url = run(
                    "node",
                    "src/test/tus/upload.cjs",
                    Path.of("src/main/frontend").toAbsolutePath().toString(),
                    address("/api/v1/uploads").toString(),
                    token,
                    place.id().toString(),
                    file.toString(),
                    chunk);

            assertThat(read(url)).isEqualTo(content);
            assertThat(shelf.received.getLast().fileName()).isEqualTo("Ärzte brief.mp4");
        }
    }

    @Test
    void tusJavaClientSendsWithoutPatch() throws Exception {
        var content = random(5_000_000);
        var client = new TusClient();
        client.setUploadCreationURL(address("/api/v1/uploads").toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + token));
        var upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(content));
        upload.setSize(content.length);
        upload.setMetadata(Map.of(
                "filename", "film.mp4", "place", "shelf", "shelf", place.id().toString()));

        var uploader = client.createUpload(upload);
        uploader.setChunkSize(700_000);
        while (uploader.uploadChunk() > -1) {
            // goes on
        }
        uploader.finish();

        assertThat(read(uploader.getUploadURL().toString())).isEqualTo(content);
    }

    @Test
    void aLineThatBreaksAnywhereLosesNothingConfirmed() throws Exception {
        var content = random(6_000_000);
        var url = create(content.length, "film.mp4");
        var random = new Random(11);
        long confirmed = 0;
        while (confirmed < content.length) {
            int until = (int) Math.min(content.length, confirmed + 1 + random.nextInt(1_500_000));
            sendAndHangUp(url, content, (int) confirmed, until);
            long now = awaitOffset(url, confirmed);

            assertThat(now).isBetween(confirmed, (long) until);
            confirmed = now;
        }
        assertThat(read(url)).isEqualTo(content);
    }

    @Test
    void creationMayCarryTheBytes() throws Exception {
        var content = Samples.pdf(2);
        var answer = http.send(
                creation(content.length, "Befund.pdf")
                        .header("Content-Type", CHUNK)
                        .POST(BodyPublishers.ofByteArray(content))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Upload-Offset")).hasValue(Integer.toString(content.length));
        assertThat(read(answer.headers().firstValue("Location").orElseThrow())).isEqualTo(content);
    }

    @Test
    void theRulesOfTheProtocolHold() throws Exception {
        var content = random(1000);
        var url = create(1000, "film.mp4");

        assertThat(patch(url, 0, content, request -> request.setHeader("Tus-Resumable", "0.2.2"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(patch(url, 0, content, request -> request.setHeader("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(patch(url, 5, content, request -> request).statusCode()).isEqualTo(409);
        assertThat(patch(url, 0, random(1001), request -> request).statusCode()).isEqualTo(413);
        assertThat(patch(url, 0, content, request -> request.header("Upload-Checksum", checksum(random(999))))
                        .statusCode())
                .isEqualTo(460);
        assertThat(offset(url)).isZero();
        assertThat(patch(url, 0, content, request -> request.header("Upload-Checksum", checksum(content)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(offset(url)).isEqualTo(1000);
        assertThat(patch(url, 0, content, request -> request).statusCode()).isEqualTo(409);
        assertThat(offset("/api/v1/uploads/" + UUID.randomUUID())).isEqualTo(-404);
    }

    @Test
    void anUnfinishedUploadCanBeGivenUp() throws Exception {
        var url = create(1000, "film.mp4");
        var answer = http.send(request(url).DELETE().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(offset(url)).isEqualTo(-404);
    }

    @Test
    void wrongMetadataIsNamed() throws Exception {
        var good = "filename " + base64("a.pdf") + ",place " + base64("shelf") + ",shelf "
                + base64(place.id().toString());
        assertThat(created(good, "100").statusCode()).isEqualTo(201);
        for (var bad : new String[] {
            "filename",
            "filename ***",
            "filename " + base64("a.pdf"),
            good + ",filename " + base64("b.pdf"),
            ",,,",
            good.replace(base64("a.pdf"), base64("a.exe")),
            good.replace(base64("shelf"), base64("shop"))
        }) {
            var answer = created(bad, "100");
            assertThat(answer.statusCode()).as(bad).isEqualTo(422);
            assertThat(answer.body()).contains("detailDe", "detailEn");
        }
        assertThat(created(good, "minus one").statusCode()).isEqualTo(422);
        assertThat(created(good, "2000000001").statusCode()).isEqualTo(413);
        assertThat(created(good, "0").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> created(String metadata, String length) throws Exception {
        return http.send(
                request("/api/v1/uploads")
                        .header("Upload-Length", length)
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private String create(long bytes, String name) throws Exception {
        var answer =
                http.send(creation(bytes, name).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder creation(long bytes, String name) {
        return request("/api/v1/uploads")
                .header("Upload-Length", Long.toString(bytes))
                .header(
                        "Upload-Metadata",
                        "filename " + base64(name) + ",place " + base64("shelf") + ",shelf "
                                + base64(place.id().toString()));
    }

    private HttpResponse<String> patch(String url, long offset, byte[] content, UnaryOperator<HttpRequest.Builder> more)
            throws Exception {
        var request = request(url)
                .header("Content-Type", CHUNK)
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(content));
        return http.send(more.apply(request).build(), BodyHandlers.ofString());
    }

    private long offset(String url) throws Exception {
        var answer =
                http.send(request(url).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        return answer.statusCode() == 200
                ? answer.headers().firstValueAsLong("Upload-Offset").orElseThrow()
                : -answer.statusCode();
    }

    /// The server may still be at work on what it got before the line broke.
    private long awaitOffset(String url, long before) throws Exception {
        for (int attempt = 0; attempt < 40; attempt++) {
            long now = offset(url);
            if (now > before) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return before;
    }

    private void sendAndHangUp(String url, byte[] content, int from, int until) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var head = "PATCH " + url + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: " + CHUNK + "\r\nUpload-Offset: " + from
                    + "\r\nContent-Length: " + (content.length - from) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Arrays.copyOfRange(content, from, until));
            socket.getOutputStream().flush();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port).resolve(path);
    }

    private byte[] read(String url) throws IOException {
        var id =
                new DocumentId(UUID.fromString(url.strip().substring(url.strip().length() - 36)));
        try (var content = contents.open(id);
                var stream = content.from(0)) {
            return stream.readAllBytes();
        }
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String checksum(byte[] content) {
        return "sha256 " + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.hex(content)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random(int length) {
        return BlobsContract.randomBytes(length);
    }
}
