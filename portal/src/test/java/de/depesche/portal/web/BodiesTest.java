package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// JSON bodies that are too large, broken, or made to do harm: a clear refusal, and nothing changed.
@PortalTest
class BodiesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    private String token;

    @BeforeEach
    void aClient() {
        token = new TestClient(port).token(TestWorld.in(beans).md().client());
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
        var body = ("{\"subject\": \"" + "x".repeat((int) BodyLimit.LARGEST.toBytes()) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);

        for (var publisher : List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            try {
                var answer = post(publisher);
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(answer.body()).contains("/problems/body-too-large");
            } catch (IOException hungUp) {
                // the server need not read to the end what it has refused
                assertThat(hungUp).hasMessageNotContaining("timed out");
            }
        }
    }

    @Test
    void whatIsNoJsonOrMadeToDoHarmIsRefused() throws Exception {
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{",
                "{\"subject\": \"\\ud800\"",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"subject\": " + "9".repeat(100_000) + "}",
                "{\"subject\": \"x\", \"subject\": \"y\"")) {
            assertThat(post(body).statusCode())
                    .as(body.substring(0, Math.min(30, body.length())))
                    .isIn(400, 422);
        }
    }

    @Test
    void severalFaultsAreToldAtOnceAndControlCharactersAreOne() throws Exception {
        var answer = post("{\"orderNumber\": \"a\\u0000b\", \"kind\": \"brief\", \"hospitalIk\": \"1\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TestClient.json(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains("orderNumber", "kind", "hospitalIk", "subject", "insuredPerson");
        assertThat(answer.body()).contains("control-character");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return post(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/cases"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(body);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
