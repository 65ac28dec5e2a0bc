package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A client with a shelf, over HTTP and with a real token.
@PortalTest
class TusOverHttp {
    static final String CHUNK = "application/offset+octet-stream";
    final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Shelf shelf;

    @Autowired
    Contents contents;

    String token;
    Place place;

    @BeforeEach
    void aClientWithAShelf() {
        var world = TestWorld.in(beans);
        token = new TestClient(port).token(world.hospital().client());
        place = shelf.of(world.hospital().organisation().id());
    }

    String create(long bytes, String name) throws Exception {
        var answer =
                http.send(creation(bytes, name).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpRequest.Builder creation(long bytes, String name) {
        return request("/api/v1/uploads")
                .header("Upload-Length", Long.toString(bytes))
                .header(
                        "Upload-Metadata",
                        "filename " + base64(name) + ",place " + base64("shelf") + ",shelf "
                                + base64(place.id().toString()));
    }

    long offset(String url) throws Exception {
        var answer =
                http.send(request(url).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        return answer.statusCode() == 200
                ? answer.headers().firstValueAsLong("Upload-Offset").orElseThrow()
                : -answer.statusCode();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0");
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port).resolve(path);
    }

    byte[] read(String url) throws IOException {
        var id =
                new DocumentId(UUID.fromString(url.strip().substring(url.strip().length() - 36)));
        try (var content = contents.open(id);
                var stream = content.from(0)) {
            return stream.readAllBytes();
        }
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] random(int length) {
        return BlobsContract.randomBytes(length);
    }
}
