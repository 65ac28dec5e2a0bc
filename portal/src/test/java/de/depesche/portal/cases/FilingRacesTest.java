package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestWorld;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// A Medical Service's system that repeats itself, from several machines at once.
@PortalTest
class FilingRacesTest {
    private static final int THREADS = 8;

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    private TestClient client;
    private TestWorld world;
    private String token;

    @BeforeEach
    void world() {
        client = new TestClient(port);
        world = TestWorld.in(beans);
        token = client.token(world.md().client());
    }

    @Test
    void theSameRequestAThousandTimesHasOneEffectAndGetsTheSameAnswer() {
        var left = new AtomicInteger(1000);
        var key = UUID.randomUUID().toString();
        var body = filing("MD-1");

        var answers = Crowd.each(THREADS, () -> {
            var own = new ArrayList<HttpResponse<String>>();
            while (left.getAndDecrement() > 0) {
                own.add(post("/api/v1/cases", body, request -> request.header("Idempotency-Key", key)));
            }
            return own;
        });

        assertThat(answers).hasSize(1000);
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        for (var header : List.of("Location", "ETag")) {
            assertThat(answers.stream()
                            .map(answer -> answer.headers().firstValue(header))
                            .distinct())
                    .as(header)
                    .hasSize(1);
        }
        assertThat(filedEvents()).hasSize(1);
    }

    @Test
    void anotherRequestUnderAKnownKeyIsRefused() {
        UnaryOperator<HttpRequest.Builder> keyed = request -> request.header("Idempotency-Key", "k-1");
        post("/api/v1/cases", filing("MD-1"), keyed);

        var other = post("/api/v1/cases", filing("MD-2"), keyed);

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("/problems/idempotency-key-taken");
        assertThat(filedEvents()).hasSize(1);
    }

    @Test
    void aThousandCasesFiledByFourMachinesInAnyOrderAreThereOnce() {
        var numbers = IntStream.range(0, 1000).mapToObj(i -> "MD-" + i).toList();
        var turn = new AtomicInteger();

        var answers = Crowd.each(4, () -> {
            var own = new ArrayList<>(numbers);
            int mine = turn.getAndIncrement();
            if (mine % 2 == 1) {
                Collections.reverse(own);
            }
            // half of them as one transaction
            UnaryOperator<HttpRequest.Builder> keyed =
                    mine < 2 ? UnaryOperator.identity() : request -> request.header("Idempotency-Key", "batch-" + mine);
            return List.of(TestClient.json(post("/api/v1/case-batches", batch(own), keyed)));
        });

        assertThat(answers.stream()
                        .mapToInt(answer -> answer.get("filed").asInt())
                        .sum())
                .isEqualTo(1000);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.get("knownAlready").asInt())
                        .sum())
                .isEqualTo(3000);
        assertThat(answers.stream().flatMap(FilingRacesTest::ids).collect(Collectors.toSet()))
                .hasSize(1000);
        assertThat(filedEvents()).hasSize(1000);
    }

    @Test
    void whatIsWrongWithOneCaseKeepsNoneOfTheOthersOutAlsoInACallWithAKey() {
        var withoutDeadline = filing("MD-2").replaceFirst(", \"deadline\": \\{[^}]*}", "");
        var body = "{\"cases\": [" + filing("MD-1") + "," + withoutDeadline + "," + filing("MD-3") + "]}";

        var results = TestClient.json(
                post("/api/v1/case-batches", body, request -> request.header("Idempotency-Key", "k-2")));

        assertThat(results.get("results")
                        .valueStream()
                        .map(result -> result.get("outcome").asString()))
                .containsExactly("filed", "refused", "filed");
        assertThat(results.get("results").get(1).get("errors").toString()).contains("deadline-not-computable");
        assertThat(filedEvents()).hasSize(2);
    }

    private static Stream<String> ids(JsonNode answer) {
        return answer.get("results")
                .valueStream()
                .map(result -> result.get("id").asString());
    }

    /// Each once, as the feed tells them.
    private List<String> filedEvents() {
        var filed = new ArrayList<String>();
        var after = "-1";
        while (true) {
            var page = TestClient.json(client.get("/api/v1/events?limit=1000&wait=3&after=" + after, token));
            if (page.get("events").isEmpty()) {
                break;
            }
            page.get("events")
                    .valueStream()
                    .map(event -> event.get("object").asString())
                    .forEach(filed::add);
            after = page.get("next").asString();
        }
        assertThat(new HashSet<>(filed)).hasSameSizeAs(filed);
        return filed;
    }

    /// Waits where the portal says that it is too much.
    private HttpResponse<String> post(String path, String body, UnaryOperator<HttpRequest.Builder> more) {
        while (true) {
            var answer = client.send(
                    "POST",
                    path,
                    body,
                    request -> more.apply(request.header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")));
            if (answer.statusCode() != 429) {
                return answer;
            }
            var wait = answer.headers()
                    .firstValue("Retry-After")
                    .map(Long::valueOf)
                    .orElseThrow();
            LockSupport.parkNanos(Duration.ofSeconds(wait).toNanos());
        }
    }

    private String batch(List<String> numbers) {
        return numbers.stream().map(this::filing).collect(Collectors.joining(",", "{\"cases\": [", "]}"));
    }

    private String filing(String orderNumber) {
        return """
                {"orderNumber": "%s", "kind": "document-request", "hospitalIk": "%s", "subject": "Prüfung",\
                 "insuredPerson": {"name": "Musterfrau, Erika"}, "deadline": {"day": "%s", "fixed": true}}""".formatted(
                        orderNumber,
                        world.hospital().organisation().ik().value(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(60));
    }
}
