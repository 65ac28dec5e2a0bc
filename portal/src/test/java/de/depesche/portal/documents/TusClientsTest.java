package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// tus 1.0.0 as clients of others speak it, and a line that breaks under it.
class TusClientsTest extends TusOverHttp {

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

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
