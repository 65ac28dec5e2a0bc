package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A Medical Service's run whose connection breaks, or that two of its machines do at once.
@PortalTest
class PickUpRacesTest {
    private static final int CASES = 20;
    private static final String RUNS = "/api/v1/pick-up-runs";

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private TestClient client;
    private CaseWorld world;
    private String token;
    private List<CaseFile> closed;

    @BeforeEach
    void closedCases() {
        client = new TestClient(port);
        world = CaseWorld.in(beans);
        token = client.token(world.parties().md().client());
        closed = IntStream.range(0, CASES).mapToObj(_ -> closedCase()).toList();
    }

    private CaseFile closedCase() {
        var file = world.filed();
        world.answerItems(file);
        world.close(file);
        return file;
    }

    @Test
    void nothingIsLostOrDoubledWhereEveryAnswerIsLostOnce() throws IOException {
        callAndHangUp("POST", RUNS);
        var run = TestClient.json(post());
        assertThat(run.get("cases").size()).isEqualTo(CASES);
        var more = closedCase();

        callAndHangUp("POST", RUNS);
        assertThat(TestClient.json(post())).isEqualTo(run);
        var confirmation = RUNS + "/" + run.get("id").asString() + "/confirmation";
        callAndHangUp("PUT", confirmation);
        assertThat(put(confirmation).statusCode()).isEqualTo(200);

        var next = TestClient.json(post());
        assertThat(next.get("cases").get(0).get("id").asString())
                .isEqualTo(more.id().value().toString());
        assertThat(next.get("cases").size()).isEqualTo(1);
        assertThat(pickUpReceipts()).isEqualTo(CASES);
    }

    @Test
    void eightMachinesAtOnceGetTheSameRunAndConfirmItOnce() {
        var runs = Crowd.each(8, () -> List.of(post()));
        assertThat(runs.stream().map(answer -> TestClient.json(answer)).distinct())
                .hasSize(1);
        var id = TestClient.json(runs.getFirst()).get("id").asString();

        var confirmed = Crowd.each(8, () -> List.of(put(RUNS + "/" + id + "/confirmation")));

        assertThat(confirmed.stream().map(HttpResponse::statusCode)).containsOnly(200);
        assertThat(confirmed.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(pickUpReceipts()).isEqualTo(CASES);
    }

    @Test
    void machinesThatOpenAndConfirmAllTheTimeAlwaysGetARun() {
        var answers = Crowd.each(
                6,
                () -> IntStream.range(0, 15)
                        .mapToObj(_ -> post())
                        .peek(run ->
                                put(RUNS + "/" + TestClient.json(run).get("id").asString() + "/confirmation"))
                        .toList());

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(201);
        assertThat(pickUpReceipts()).isEqualTo(CASES);
    }

    private long pickUpReceipts() {
        return db.sql("select count(*) from cases.receipt where kind = 'pick-up' and case_id in (:ids)")
                .param("ids", closed.stream().map(file -> file.id().value()).toList())
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> post() {
        return send("POST", RUNS);
    }

    private HttpResponse<String> put(String path) {
        return send("PUT", path);
    }

    private HttpResponse<String> send(String method, String path) {
        UnaryOperator<HttpRequest.Builder> bearer = request -> request.header("Authorization", "Bearer " + token);
        return client.send(method, path, "", bearer);
    }

    /// The request arrives, nobody hears the answer.
    private void callAndHangUp(String method, String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            var request = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
