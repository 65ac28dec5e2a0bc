package de.depesche.journeys;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// One file by tus in small chunks, through crashes. What was confirmed must never have to be sent again.
final class StubbornUpload {
    private static final int CHUNK = 64 * 1024;

    private StockClient client;
    private String location = "";
    private final byte[] content;
    private int confirmed;

    private StubbornUpload(StockClient client, byte[] content) {
        this.client = client;
        this.content = content;
    }

    /// @return the document's id
    static String of(StockClient client, String caseId, byte[] content) {
        var upload = new StubbornUpload(client, content);
        var location = Stubborn.until("the upload begins", () -> upload.created(caseId));
        Stubborn.until("every byte is confirmed", () -> upload.goOn(location));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// Some of it, at one node.
    static StubbornUpload begun(StockClient client, String caseId, byte[] content, int chunks) throws IOException {
        var upload = new StubbornUpload(client, content);
        upload.location = Stubborn.until("the upload begins", () -> upload.created(caseId));
        for (int i = 0; i < chunks; i++) {
            upload.confirmed = upload.sent(upload.location);
        }
        return upload;
    }

    /// The rest, at another one.
    ///
    /// @return the document's id
    String finishedAt(StockClient other) {
        client = other;
        Stubborn.until("every byte is confirmed", () -> goOn(location));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// All that is left in one request, once.
    HttpResponse<String> rest() throws IOException {
        return patch(location, Arrays.copyOfRange(content, confirmed, content.length));
    }

    private String goOn(String location) throws IOException {
        int offset = offset(location);
        if (offset < confirmed) {
            throw new Stubborn.Lost("confirmed were " + confirmed + " bytes, left are " + offset);
        }
        confirmed = offset;
        while (confirmed < content.length) {
            confirmed = sent(location);
        }
        return "";
    }

    /// One that is only to begin.
    static HttpResponse<String> creation(StockClient client, String caseId, int length) throws IOException {
        return client.send(
                client.request("/api/v1/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", String.valueOf(length))
                        .header("Upload-Metadata", "filename " + base64("Akte.pdf") + ",case " + base64(caseId))
                        .POST(BodyPublishers.noBody()),
                BodyHandlers.ofString());
    }

    private @Nullable String created(String caseId) throws IOException {
        var answer = creation(client, caseId, content.length);
        if (answer.statusCode() != 201) {
            throw new IOException("POST " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElse(null);
    }

    private int offset(String location) throws IOException {
        var answer = client.send(
                client.request(location).header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()),
                BodyHandlers.discarding());
        if (answer.statusCode() == 404) {
            throw new Stubborn.Lost("the upload " + location + " is not there");
        }
        if (answer.statusCode() != 200) {
            throw new IOException("HEAD " + answer.statusCode());
        }
        return (int) answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private int sent(String location) throws IOException {
        var chunk = Arrays.copyOfRange(content, confirmed, Math.min(content.length, confirmed + CHUNK));
        var answer = patch(location, chunk);
        if (answer.statusCode() != 204) {
            throw new IOException("PATCH " + answer.statusCode() + " " + answer.body());
        }
        return confirmed + chunk.length;
    }

    private HttpResponse<String> patch(String location, byte[] bytes) throws IOException {
        return client.send(
                client.request(location)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", String.valueOf(confirmed))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(bytes)),
                BodyHandlers.ofString());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
