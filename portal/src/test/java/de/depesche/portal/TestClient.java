package de.depesche.portal;

import de.depesche.portal.identity.ClientCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that talks to a running portal as any API client does.
public final class TestClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpClient line;
    private final URI portal;

    public TestClient(int port) {
        this(HTTP, URI.create("http://localhost:" + port));
    }

    private TestClient(HttpClient line, URI portal) {
        this.line = line;
        this.portal = portal;
    }

    /// On another address of this machine: limits that count by address keep the callers apart.
    ///
    /// @param address such as `127.0.0.9`
    static TestClient from(String address, int port) {
        return new TestClient(
                HttpClient.newBuilder()
                        .localAddress(InetAddress.ofLiteral(address))
                        .build(),
                URI.create("http://127.0.0.1:" + port));
    }

    public HttpResponse<String> send(String method, String path, String body, UnaryOperator<HttpRequest.Builder> more) {
        var request = HttpRequest.newBuilder(portal.resolve(path)).method(method, BodyPublishers.ofString(body));
        try {
            return line.send(more.apply(request).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String token) {
        return send("GET", path, "", request -> request.header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> post(String path, String token, String json) {
        return send(
                "POST",
                path,
                json,
                request ->
                        request.header("Authorization", "Bearer " + token).header("Content-Type", "application/json"));
    }

    public HttpResponse<String> form(String path, String form, UnaryOperator<HttpRequest.Builder> more) {
        return send(
                "POST",
                path,
                form,
                request -> more.apply(request.header("Content-Type", "application/x-www-form-urlencoded")));
    }

    /// With everything that the client may do.
    public String token(ClientCredentials client) {
        var answer = form("/oauth2/token", "grant_type=client_credentials", basic(client.clientId(), client.secret()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json(answer).get("access_token").asString();
    }

    public static UnaryOperator<HttpRequest.Builder> basic(String user, String secret) {
        var pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return request ->
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
