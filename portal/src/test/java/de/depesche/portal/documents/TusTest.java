package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// tus 1.0.0, rule by rule.
class TusTest extends TusOverHttp {

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

    private HttpResponse<String> patch(String url, long offset, byte[] content, UnaryOperator<HttpRequest.Builder> more)
            throws Exception {
        var request = request(url)
                .header("Content-Type", CHUNK)
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(content));
        return http.send(more.apply(request).build(), BodyHandlers.ofString());
    }

    private static String checksum(byte[] content) {
        return "sha256 " + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.hex(content)));
    }
}
