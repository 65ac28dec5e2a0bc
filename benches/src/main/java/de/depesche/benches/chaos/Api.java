package de.depesche.benches.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/// One organisation's system. It renews its token long before that ends, so that a moment without the portal does not
/// shut it out.
final class Api {
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI portal;
    private final String id;
    private final String credentials;
    private final String scopes;
    private String token = "";
    private long renewed;

    private Api(URI portal, String id, String credentials, String scopes) {
        this.portal = portal;
        this.id = id;
        this.credentials = credentials;
        this.scopes = scopes;
    }

    /// @param accounts of the demo world
    static Api of(URI portal, Path accounts, String organisation) {
        try (var lines = Files.lines(accounts)) {
            var parts = lines.map(line -> line.split("\t", -1))
                    .filter(line -> line[0].equals("client") && line[4].equals(organisation))
                    .findFirst()
                    .orElseThrow();
            var both = (parts[1] + ":" + parts[2]).getBytes(StandardCharsets.UTF_8);
            return new Api(portal, parts[1], Base64.getEncoder().encodeToString(both), parts[3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ik() {
        return id.substring(id.lastIndexOf('_') + 1);
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> call(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        var request = request(path).method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Authorization", "Bearer " + token())
                .timeout(PATIENCE);
    }

    private synchronized String token() throws IOException {
        if (token.isEmpty() || System.nanoTime() - renewed > RENEWED_AFTER.toNanos()) {
            var answer = send(
                    HttpRequest.newBuilder(portal.resolve("/oauth2/token"))
                            .timeout(PATIENCE)
                            .header("Authorization", "Basic " + credentials)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "grant_type=client_credentials&scope=" + scopes.replace(" ", "+"))),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no token: " + answer.statusCode());
            }
            token = first(answer.body(), "access_token");
            renewed = System.nanoTime();
        }
        return token;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// The first text of that name; empty where there is none.
    static String first(String json, String name) {
        var found = Pattern.compile("\"" + name + "\" ?: ?\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }
}
