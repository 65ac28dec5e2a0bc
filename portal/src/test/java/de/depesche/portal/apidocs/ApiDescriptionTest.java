package de.depesche.portal.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.apidocs.ApiDocument.Operation;
import de.depesche.portal.web.ProblemTypes;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Walks the description that the portal serves: nothing in it may be missing, and its examples must be true to it.
@PortalTest
class ApiDescriptionTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    ProblemTypes problems;

    private ApiDocument document;

    @BeforeEach
    void read() {
        document = ApiDocument.of(port);
    }

    @Test
    void itIsOpenApi31AndDescribesEveryHandlerOfTheApi() {
        var described = document.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toSet());

        assertThat(document.root().get("openapi").asString()).startsWith("3.1");
        assertThat(described).containsAll(handled());
    }

    /// As the application itself knows its handlers.
    private Set<String> handled() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                // PATCH by another name, for clients that have no PATCH
                .filter(handler -> !handler.equals("POST /api/v1/uploads/{id}"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyOperationSaysWhatItIsForWhoMayDoItAndWhatComesBack() {
        var softly = new SoftAssertions();
        for (var operation : document.operations()) {
            for (var word : List.of("operationId", "summary", "description")) {
                softly.assertThat(operation.node().path(word).asString(""))
                        .as("%s: %s", operation, word)
                        .isNotBlank();
            }
            softly.assertThat(operation.node().has("security"))
                    .as("%s: security", operation)
                    .isTrue();
            softly.assertThat(operation.node().get("responses").propertyNames())
                    .as("%s: success", operation)
                    .anyMatch(status -> status.startsWith("2"));
            operation
                    .parameters()
                    .forEach(parameter -> softly.assertThat(isExplained(parameter))
                            .as("%s: %s", operation, parameter)
                            .isTrue());
        }
        softly.assertThat(document.operations().stream().map(Operation::id)).doesNotHaveDuplicates();
        softly.assertAll();
    }

    /// Ids in paths explain themselves.
    private static boolean isExplained(JsonNode parameter) {
        var explained = !parameter.path("description").asString("").isBlank();
        return parameter.has("schema")
                && (explained || parameter.get("in").asString().equals("path"));
    }

    @Test
    void everyBodyHasAnExampleThatFitsItsSchema() {
        var softly = new SoftAssertions();
        for (var operation : document.operations()) {
            var bodies = Stream.concat(
                    Stream.of(operation.node().path("requestBody")),
                    operation.node().get("responses").valueStream());
            bodies.flatMap(body -> body.path("content").propertyStream())
                    .filter(content -> !content.getValue()
                            .path("schema")
                            .path("format")
                            .asString("")
                            .equals("binary"))
                    .forEach(content -> examples(content.getValue())
                            .forEach(example -> check(softly, operation, content.getValue(), example)));
        }
        softly.assertAll();
    }

    private static List<JsonNode> examples(JsonNode content) {
        return Stream.concat(
                        content.has("example") ? Stream.of(content.get("example")) : Stream.of(),
                        content.path("examples").valueStream().map(example -> example.get("value")))
                .toList();
    }

    private void check(SoftAssertions softly, Operation operation, JsonNode content, JsonNode example) {
        if (!content.has("schema")) {
            softly.fail("%s has no schema for %s", operation, example);
            return;
        }
        softly.assertThat(document.faults(content.get("schema"), example))
                .as("%s: %s", operation, example)
                .isEmpty();
    }

    @Test
    void noBodyIsWithoutAnExample() {
        var bare = document.operations().stream()
                .flatMap(operation -> Stream.concat(
                                Stream.of(operation.node().path("requestBody")),
                                operation.node().get("responses").valueStream())
                        .flatMap(body -> body.path("content").valueStream())
                        .filter(content -> !content.path("schema")
                                .path("format")
                                .asString("")
                                .equals("binary"))
                        .filter(content -> examples(content).isEmpty())
                        .map(content -> operation + " " + content));

        assertThat(bare).isEmpty();
    }

    @Test
    void everyProblemOfAnOperationIsInTheCatalogueWithItsStatusAndLeadsToAPage() {
        var client = new TestClient(port);
        var types = document.operations().stream()
                .flatMap(operation -> operation.node().get("responses").propertyNames().stream()
                        .flatMap(status -> operation.problems(Integer.parseInt(status)).stream()
                                .map(type -> status + " " + type)))
                .collect(Collectors.toSet());

        assertThat(types).hasSizeGreaterThan(30);
        for (var type : types) {
            int status = Integer.parseInt(type.substring(0, 3));
            var code = type.substring("409 /problems/".length());
            assertThat(problems.statuses()).containsKey(code);
            assertThat(status).as(type).isIn(problems.statuses().get(code), code.equals("stale") ? 412 : status);
            var page = client.send("GET", type.substring(4), "", UnaryOperator.identity());
            assertThat(page.statusCode()).as(type).isEqualTo(200);
        }
    }

    @Test
    void closedOperationsTellWhatHappensWithoutATokenWithoutTheScopeAndTooOften() {
        for (var operation : document.operations()) {
            if (!operation.isOpen() && !operation.id().equals("requestToken")) {
                assertThat(operation.problems(401)).as("%s", operation).contains("/problems/unauthenticated");
                assertThat(operation.problems(429)).as("%s", operation).contains("/problems/too-many");
                assertThat(operation.response(429).orElseThrow().get("headers").has("Retry-After"))
                        .isTrue();
            }
        }
    }

    @Test
    void bodiesSayThatUnknownFieldsAreRefusedAndAnswersMayGrow() {
        var schemas = document.root().get("components").get("schemas");

        assertThat(schemas.get("CaseFiling").get("additionalProperties").asBoolean())
                .isFalse();
        assertThat(schemas.get("NamedPaper").get("additionalProperties").asBoolean())
                .isFalse();
        assertThat(schemas.get("CaseDetail").has("additionalProperties")).isFalse();
        assertThat(schemas.get("CaseDetail").get("required").valueStream().map(JsonNode::asString))
                .contains("id", "state", "items")
                .doesNotContain("closing", "assignee");
    }

    @Test
    void whoChangesWhatOthersMayHaveChangedNamesTheVersion() {
        for (var id : List.of("changeCase", "closeCase")) {
            var operation = document.operation(id);
            assertThat(operation
                            .parameters()
                            .map(parameter -> parameter.get("name").asString()))
                    .contains("If-Match");
            assertThat(operation.response(200).orElseThrow().get("headers").has("ETag"))
                    .isTrue();
            assertThat(operation.problems(412)).contains("/problems/stale");
        }
        for (var id : List.of("fileCase", "fileCases")) {
            assertThat(document.operation(id)
                            .parameters()
                            .map(parameter -> parameter.get("name").asString()))
                    .contains("Idempotency-Key");
        }
    }
}
