package de.depesche.portal.apidocs;

import de.depesche.portal.web.ProblemTypes;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Lists with each operation what it may be refused for: its own problems, and those that follow from what it takes.
/// Each comes with the answer that the portal would give.
@Component
class DescribedProblems {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> WITH_WAIT = Set.of(429, 503);

    private final ProblemTypes types;
    private final JsonMapper json;

    DescribedProblems(ProblemTypes types, JsonMapper json) {
        this.types = types;
        this.json = json;
    }

    void describe(Operation operation, List<String> own) {
        var codes = new LinkedHashSet<>(own);
        codes.addAll(usual(operation));
        codes.stream().sorted().forEach(code -> describe(operation, code, status(operation, code)));
    }

    private static Set<String> usual(Operation operation) {
        var codes = new LinkedHashSet<>(List.of("internal", "database-away", "not-acceptable", "invalid"));
        if (!isOpen(operation)) {
            codes.addAll(List.of("unauthenticated", "too-many"));
        }
        if (needsScopes(operation)) {
            codes.add("not-permitted");
        }
        if (parameters(operation).anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            codes.add("not-found");
        }
        if (parameters(operation).anyMatch(parameter -> "query".equals(parameter.getIn()))) {
            codes.add("bad-request");
        }
        if (parameters(operation).anyMatch(DescribedProblems::namesAVersion)) {
            codes.add("stale");
        }
        if (takesJson(operation)) {
            codes.addAll(List.of("unreadable-body", "unsupported-media-type", "body-too-large"));
        }
        return codes;
    }

    private void describe(Operation operation, String code, int status) {
        var response = operation.getResponses().computeIfAbsent(String.valueOf(status), _ -> refusal(status));
        var example = json.convertValue(types.example(code, status), Object.class);
        Objects.requireNonNull(response.getContent().get(PROBLEM)).addExamples(code, new Example().value(example));
        response.setDescription(String.join(
                " · ",
                Stream.of(response.getDescription(), "`" + ProblemTypes.PATH + code + "`")
                        .filter(text -> text != null && !text.isEmpty())
                        .toList()));
    }

    private static ApiResponse refusal(int status) {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        var response = new ApiResponse().content(new Content().addMediaType(PROBLEM, problem));
        if (WITH_WAIT.contains(status)) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER, new Header().$ref("#/components/headers/" + HttpHeaders.RETRY_AFTER));
        }
        return response;
    }

    private int status(Operation operation, String code) {
        if (code.equals("stale") && parameters(operation).anyMatch(DescribedProblems::namesAVersion)) {
            return 412;
        }
        return Optional.ofNullable(types.statuses().get(code))
                .orElseThrow(() -> new IllegalStateException(
                        operation.getOperationId() + " names a problem that there is not: " + code));
    }

    private static boolean isOpen(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    private static boolean needsScopes(Operation operation) {
        return Optional.ofNullable(operation.getSecurity()).stream()
                .flatMap(List::stream)
                .flatMap(requirement -> requirement.values().stream())
                .anyMatch(scopes -> !scopes.isEmpty());
    }

    private static boolean namesAVersion(Parameter parameter) {
        return HttpHeaders.IF_MATCH.equals(parameter.getName());
    }

    private static boolean takesJson(Operation operation) {
        var body = operation.getRequestBody();
        return body != null && body.getContent() != null && body.getContent().containsKey(JSON);
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).stream().flatMap(List::stream);
    }
}
