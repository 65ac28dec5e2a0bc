package de.depesche.portal.cases;

import static de.depesche.portal.Patience.await;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld.Party;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Closed cases, over HTTP and with real tokens.
@PortalTest
class CasesOverHttp {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String BOUNDARY = "----receipt-check";

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    TestClient client;
    CaseWorld world;

    @BeforeEach
    void world() {
        client = new TestClient(port);
        world = CaseWorld.in(beans);
    }

    CaseFile closed() {
        var file = world.filed();
        world.answerItems(file);
        world.close(file);
        return file;
    }

    JsonNode sealed(String token, CaseFile file) {
        var path = "/api/v1/cases/" + file.id().value() + "/receipts";
        return await(
                () -> TestClient.json(client.get(path, token)).get(0),
                receipt -> receipt.get("state").asString().equals("sealed"));
    }

    HttpResponse<byte[]> download(String token, String id) throws IOException, InterruptedException {
        return HTTP.send(
                request("/api/v1/receipts/" + id + "/pdf")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    String token(Party party) {
        var answer = client.form(
                "/oauth2/token",
                "grant_type=client_credentials&scope=cases:read",
                TestClient.basic(party.client().clientId(), party.client().secret()));
        return TestClient.json(answer).get("access_token").asString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
