package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.Endpoint.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Sends nonsense to every operation that the running portal describes: at least a hundred ways for each to be called
/// as it should not be. Whatever comes, the answer is the caller's fault told as a problem, never a fault of ours.
@PortalTest
class NonsenseTest {
    private static final Logger log = LoggerFactory.getLogger(NonsenseTest.class);
    private static final int LEAST_VARIANTS = 100;
    private static final String ADDRESS = "127.0.0.8";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JdbcClient db;
    private final int port;
    private final TestClient http;
    private final TestWorld world;
    private final WalkedThings maker;
    private final Map<String, Endpoint> rules =
            EndpointRules.all().stream().collect(Collectors.toMap(Endpoint::name, Function.identity()));
    private final Map<String, String> closed;
    private final List<String> faults = new ArrayList<>();

    @Autowired
    NonsenseTest(BeanFactory beans, JdbcClient db, @LocalServerPort int port) {
        this.db = db;
        this.port = port;
        this.http = TestClient.from(ADDRESS, port);
        this.world = TestWorld.in(beans);
        this.maker = new WalkedThings(http, world);
        this.closed = maker.closed();
    }

    @Test
    void nonsenseIsTheCallersFaultAndToldAsAProblem() throws IOException {
        var description = TestClient.json(http.send("GET", "/v3/api-docs", "", request -> request));
        var operations = operations(description);
        assertThat(rules.keySet()).containsAll(operations.keySet());

        for (var operation : operations.entrySet()) {
            var bodies = new OddBodies(description.path("components").path("schemas"));
            var rule = Objects.requireNonNull(rules.get(operation.getKey()));
            int sent = send(new OddCalls(rule, operation.getValue(), bodies, sound(rule)));
            log.info("{}: {} variants", operation.getKey(), sent);
            assertThat(sent).as(operation.getKey()).isGreaterThanOrEqualTo(LEAST_VARIANTS);
        }
        assertThat(faults).isEmpty();
    }

    /// It answers as its standard wants, not with problems.
    @Test
    void nonsenseAtTheTokenEndpointIsNoFaultOfOursEither() {
        for (var value : Nonsense.VALUES) {
            var odd = Nonsense.encoded(value);
            for (var form : List.of(
                    "grant_type=" + odd,
                    "grant_type=client_credentials&scope=" + odd,
                    "grant_type=client_credentials&client_id=" + odd + "&client_secret=" + odd,
                    "grant_type=client_credentials&client_assertion_type=" + odd + "&client_assertion=" + odd)) {
                var asked = TestClient.basic(world.md().client().clientId(), value);
                assertThat(http.form("/oauth2/token", form, asked).statusCode())
                        .as(form)
                        .isIn(400, 401, 403, 429);
                assertThat(http.form("/oauth2/token", form, TestClient.basic(value, "x"))
                                .statusCode())
                        .as(form)
                        .isIn(400, 401, 403, 429);
                assertThat(http.form("/oauth2/token", form, request -> request).statusCode())
                        .as(form)
                        .isIn(400, 401, 403, 429);
            }
        }
    }

    /// @return how many different calls were made
    private int send(OddCalls odd) throws IOException {
        var calls = odd.all().distinct().toList();
        for (var call : calls) {
            // The limit of calls is another rule's business.
            db.sql("delete from identity.allowance").update();
            var answer = call.send(ADDRESS, port);
            RefusalFaults.of(call, answer).forEach(fault -> faults.add(fault + "\n  " + call + "\n  " + answer));
        }
        return calls.size();
    }

    private RawCall sound(Endpoint rule) {
        var things = new HashMap<>(closed);
        things.putAll(maker.open());
        var headers = new ArrayList<String>();
        rule.headers().forEach((name, value) -> headers.add(name + ": " + Endpoint.filled(value, things)));
        headers.add("Authorization: Bearer "
                + http.token((rule.side() == Side.MEDICAL_SERVICE ? world.md() : world.hospital()).client()));
        return new RawCall(
                rule.method(), rule.pathWith(things), headers, RawCall.utf8(Endpoint.filled(rule.body(), things)));
    }

    /// By method and path.
    private static Map<String, JsonNode> operations(JsonNode description) {
        var operations = new TreeMap<String, JsonNode>();
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
