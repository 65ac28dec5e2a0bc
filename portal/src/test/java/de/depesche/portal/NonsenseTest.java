package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.Endpoint.Side;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Sends nonsense to every operation that the API describes. Whatever comes, the answer is the caller's fault told as
/// a problem, never a fault of ours.
@PortalTest
class NonsenseTest {
    private static final int REFUSED = 400;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JdbcClient db;
    private final TestClient http;
    private final TestWorld world;
    private final Map<String, String> things = new HashMap<>();

    @Autowired
    NonsenseTest(BeanFactory beans, JdbcClient db, @LocalServerPort int port) {
        this.db = db;
        this.http = TestClient.from("127.0.0.8", port);
        this.world = TestWorld.in(beans);
    }

    @Test
    void nonsenseIsTheCallersFaultAndToldAsAProblem() {
        var maker = new WalkedThings(http, world);
        things.putAll(maker.closed());
        things.putAll(maker.open());
        var rules = EndpointRules.all().stream().collect(Collectors.toMap(Endpoint::name, Function.identity()));
        var operations = operations();

        assertThat(rules.keySet()).containsAll(operations.keySet());
        SoftAssertions.assertSoftly(softly -> operations.forEach((name, described) -> {
            // The limit of calls is another rule's business.
            db.sql("delete from identity.allowance").update();
            nonsense(softly, Objects.requireNonNull(rules.get(name)), described);
        }));
    }

    private void nonsense(SoftAssertions softly, Endpoint rule, JsonNode described) {
        var token = http.token((rule.side() == Side.MEDICAL_SERVICE ? world.md() : world.hospital()).client());
        var path = rule.pathWith(things);
        Nonsense.paths(rule.path(), things).forEach(odd -> check(softly, rule, token, odd, Map.of(), null));
        for (var parameter : described.path("parameters")) {
            var parameterName = parameter.get("name").asString();
            for (var value : Nonsense.VALUES) {
                switch (parameter.get("in").asString()) {
                    case "query" ->
                        check(
                                softly,
                                rule,
                                token,
                                path + "?" + parameterName + "=" + Nonsense.encoded(value),
                                Map.of(),
                                null);
                    case "header" ->
                        check(softly, rule, token, path, Map.of(parameterName, Nonsense.printable(value)), null);
                    default -> {}
                }
            }
        }
        for (var header : Nonsense.HEADERS.entrySet()) {
            header.getValue().forEach(value -> check(softly, rule, token, path, Map.of(header.getKey(), value), null));
        }
        if (!rule.body().isEmpty() && rule.changes()) {
            Nonsense.bodies(Endpoint.filled(rule.body(), things))
                    .forEach(body -> check(softly, rule, token, path, Map.of(), body));
        }
    }

    private void check(
            SoftAssertions softly,
            Endpoint rule,
            String token,
            String path,
            Map<String, String> headers,
            @Nullable String body) {
        var sent = rule.method() + " " + path + " " + headers + " " + body;
        var all = new HashMap<>(rule.headers());
        all.putAll(headers);
        UnaryOperator<HttpRequest.Builder> more = request -> {
            all.forEach((header, value) -> request.setHeader(header, Endpoint.filled(value, things)));
            return request.header("Authorization", "Bearer " + token);
        };
        var answer = http.send(rule.method(), path, body == null ? Endpoint.filled(rule.body(), things) : body, more);
        softly.assertThat(fault(answer))
                .as(sent.length() > 400 ? sent.substring(0, 400) : sent)
                .isEmpty();
    }

    private static String fault(HttpResponse<String> answer) {
        var said = answer.body();
        if (answer.statusCode() >= 500 || said.contains("Exception") || said.contains("Tomcat")) {
            return answer.statusCode() + " " + said;
        }
        boolean isOurs = answer.headers().firstValue("X-Request-Id").isPresent();
        boolean isHead = answer.request().method().equals("HEAD");
        if (answer.statusCode() < REFUSED || !isOurs || isHead) {
            return "";
        }
        var type = answer.headers().firstValue("Content-Type").orElse("no type");
        return type.startsWith("application/problem+json") && said.contains("\"type\":\"/problems/")
                ? ""
                : answer.statusCode() + " " + type + " " + said;
    }

    /// As the API describes them: by method and path.
    private Map<String, JsonNode> operations() {
        var operations = new HashMap<String, JsonNode>();
        var description = TestClient.json(http.send("GET", "/v3/api-docs", "", request -> request));
        description.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }
}
