package de.depesche.portal.demo.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An organisation's system: signs in by client credentials and calls the API.
final class Machine {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI portal;
    private final AccessFile.Client client;
    private String token = "";

    Machine(URI portal, AccessFile.Client client) {
        this.portal = portal;
        this.client = client;
    }

    String name() {
        return client.organisation();
    }

    /// RFC 6749 §4.4 with the secret in the Authorization header.
    void signIn() throws IOException, InterruptedException {
        var basic = Base64.getEncoder()
                .encodeToString(
                        (encoded(client.id()) + ":" + encoded(client.secret())).getBytes(StandardCharsets.US_ASCII));
        var request = HttpRequest.newBuilder(portal.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + encoded(client.scopes())))
                .timeout(PATIENCE)
                .build();
        token = JSON.readTree(sent(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asString("");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                sent(request(path).GET().build(), BodyHandlers.ofString()).body());
    }

    String text(String path) throws IOException, InterruptedException {
        return sent(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return JSON.readTree(sent(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    /// @param match the version that was seen, where the act asks for it
    void put(String path, @Nullable Object body, @Nullable String match) throws IOException, InterruptedException {
        var request = request(path)
                .PUT(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (match != null) {
            request.header("If-Match", match);
        }
        sent(request.build(), BodyHandlers.discarding());
    }

    String etag(String path) throws IOException, InterruptedException {
        return sent(request(path).GET().build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    InputStream stream(String path) throws IOException, InterruptedException {
        return sent(request(path).GET().build(), BodyHandlers.ofInputStream()).body();
    }

    HttpResponse<Void> tus(String method, String path, BodyPublisherAndHeaders body)
            throws IOException, InterruptedException {
        var request = request(path).header("Tus-Resumable", "1.0.0").method(method, body.publisher());
        body.headers().forEach(request::header);
        return sent(request.build(), BodyHandlers.discarding());
    }

    record BodyPublisherAndHeaders(HttpRequest.BodyPublisher publisher, Map<String, String> headers) {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", Words.say("de", "en"))
                .timeout(PATIENCE);
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        try {
            var answer = http.send(request, body);
            if (answer.statusCode() >= 400) {
                throw refused(request, answer);
            }
            return answer;
        } catch (ConnectException e) {
            throw new Halted(
                    "Unter " + portal
                            + " läuft kein Portal: starten Sie es in einem anderen Fenster mit ./depesche start.",
                    "No portal runs at " + portal + ": start it in another window with ./depesche start.");
        }
    }

    private static Halted refused(HttpRequest request, HttpResponse<?> answer) throws IOException {
        var what = request.method() + " " + request.uri().getPath() + ": " + answer.statusCode();
        var said = answer.body() instanceof String text ? text : "";
        if (answer.body() instanceof InputStream stream) {
            said = new String(stream.readNBytes(2000), StandardCharsets.UTF_8);
        }
        return new Halted("Das Portal lehnt ab: " + what + " " + said, "The portal refuses: " + what + " " + said);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
