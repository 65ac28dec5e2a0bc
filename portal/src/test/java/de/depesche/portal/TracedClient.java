package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import tools.jackson.databind.json.JsonMapper;

/// A client that is traced itself and says so with each call (W3C Trace Context).
record TracedClient(URI portal, String token, String traceparent) {
    static final String STEP = "00f067aa0ba902b7";
    static final String INSURED = "Kettwiesel, Gundula";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static TracedClient at(int port, String token, String trace, String flags) {
        return new TracedClient(
                URI.create("http://localhost:" + port), token, "00-" + trace + "-" + STEP + "-" + flags);
    }

    /// @return the case's address
    String file(TestWorld world) {
        var filing = """
                {"orderNumber": "MD-%s", "kind": "document-request", "hospitalIk": "%s", "subject": "Prüfung",
                 "admission": "2026-01-12", "insuredPerson": {"name": "%s"}, "items": [{"title": "Entlassungsbericht"}]}
                """.formatted(
                        UUID.randomUUID(), world.hospital().organisation().ik().value(), INSURED);
        var answer = send(request("/api/v1/cases")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(filing)));
        return "/api/v1/cases/"
                + JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    HttpResponse<String> upload(String file, String name, byte[] content) {
        return send(request("/api/v1/uploads")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(content.length))
                .header(
                        "Upload-Metadata",
                        "filename " + encoded(name) + ",case " + encoded(file.substring(file.lastIndexOf('/') + 1))
                                + ",category " + encoded("chart"))
                .POST(BodyPublishers.ofByteArray(content)));
    }

    void close(String file) {
        var version = get(file).headers().firstValue("ETag").orElseThrow();
        send(request(file + "/closure").header("If-Match", version).PUT(BodyPublishers.noBody()));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    static byte[] pdf() {
        var made = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("traceparent", traceparent);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
