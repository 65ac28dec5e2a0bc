package de.depesche.journeys;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An organisation's system, made of parts that are not ours: Nimbus for the token, the JDK for HTTP.
final class StockClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI portal;
    private String token = "";

    private StockClient(URI portal) {
        this.portal = portal;
    }

    static StockClient signedIn(URI portal, DemoAccounts.Client client, String tokenPath) {
        var signedIn = new StockClient(portal);
        signedIn.token = token(portal.resolve(tokenPath), client);
        return signedIn;
    }

    private static String token(URI endpoint, DemoAccounts.Client client) {
        try {
            var request = new TokenRequest.Builder(
                            endpoint,
                            new ClientSecretBasic(new ClientID(client.id()), new Secret(client.secret())),
                            new ClientCredentialsGrant())
                    .scope(Scope.parse(client.scopes()))
                    .build();
            var response = TokenResponse.parse(request.toHTTPRequest().send());
            if (!response.indicatesSuccess()) {
                throw new AssertionError(response.toErrorResponse().toJSONObject());
            }
            return response.toSuccessResponse().getTokens().getAccessToken().getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /// With the same token, at another node.
    StockClient on(URI node) {
        var there = new StockClient(node);
        there.token = token;
        return there;
    }

    String token() {
        return token;
    }

    URI at(String path) {
        return portal.resolve(path);
    }

    JsonNode get(String path) throws IOException {
        return json(send(request(path).GET(), BodyHandlers.ofString()));
    }

    byte[] bytes(String path) throws IOException {
        return succeeded(send(request(path).GET(), BodyHandlers.ofByteArray())).body();
    }

    String etag(String path) throws IOException {
        return succeeded(send(request(path).GET(), BodyHandlers.ofString()))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    JsonNode post(String path, Object body) throws IOException {
        return json(send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
                BodyHandlers.ofString()));
    }

    void put(String path, Map<String, ?> body) throws IOException {
        succeeded(send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))),
                BodyHandlers.ofString()));
    }

    /// @return the status
    int act(String path, Map<String, String> headers) throws IOException {
        var request = request(path).PUT(BodyPublishers.noBody());
        headers.forEach(request::header);
        return send(request, BodyHandlers.ofString()).statusCode();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60));
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(succeeded(answer).body());
    }

    private static <T> HttpResponse<T> succeeded(HttpResponse<T> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
