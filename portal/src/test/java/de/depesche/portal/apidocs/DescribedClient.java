package de.depesche.portal.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestClient;
import de.depesche.portal.apidocs.ApiDocument.Operation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Calls operations by their name in the description, and holds every answer against what the description says of it.
final class DescribedClient {
    private final TestClient client;
    private final ApiDocument document;
    private final Set<String> called = new TreeSet<>();

    DescribedClient(int port) {
        this.client = new TestClient(port);
        this.document = ApiDocument.of(port);
    }

    /// @param path where it is not the operation's own, because that has places to fill
    HttpResponse<String> call(
            String operationId, String path, String token, String body, UnaryOperator<HttpRequest.Builder> more) {
        var operation = document.operation(operationId);
        var answer = client.send(operation.method(), path, body, request -> {
            var json = operation.node().path("requestBody").path("content").has("application/json");
            var typed = json ? request.header("Content-Type", "application/json") : request;
            return more.apply(token.isEmpty() ? typed : typed.header("Authorization", "Bearer " + token));
        });
        check(operation, answer);
        called.add(operationId);
        return answer;
    }

    HttpResponse<String> call(String operationId, String path, String token) {
        return call(operationId, path, token, "", UnaryOperator.identity());
    }

    HttpResponse<String> call(String operationId, String path, String token, String body) {
        return call(operationId, path, token, body, UnaryOperator.identity());
    }

    private void check(Operation operation, HttpResponse<String> answer) {
        var described = operation.response(answer.statusCode());
        assertThat(described)
                .as("%s answered %s %s", operation, answer.statusCode(), answer.body())
                .isPresent();
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var content = described.get().path("content");
        if (type.startsWith("application/problem+json")) {
            assertThat(operation.problems(answer.statusCode()))
                    .as("%s: %s", operation, answer.body())
                    .contains(TestClient.json(answer).get("type").asString());
        }
        if (type.contains("json")) {
            var schema = content.get(type.split(";")[0]).get("schema");
            assertThat(document.faults(schema, JsonMapper.shared().readTree(answer.body())))
                    .as("%s: %s", operation, answer.body())
                    .isEmpty();
        }
    }

    Set<String> called() {
        return called;
    }

    ApiDocument document() {
        return document;
    }
}
