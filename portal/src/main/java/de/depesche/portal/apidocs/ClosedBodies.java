package de.depesche.portal.apidocs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Unknown fields of a JSON body are refused, and the description says so. Answers stay open: they may grow.
final class ClosedBodies implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var seen = new HashSet<String>();
        api.getPaths().values().stream()
                .flatMap(ClosedBodies::operations)
                .flatMap(ClosedBodies::body)
                .forEach(body -> close(body, schemas, seen));
    }

    private static Stream<Operation> operations(PathItem path) {
        return path.readOperations().stream();
    }

    private static Stream<Schema<?>> body(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get("application/json"))
                .<Schema<?>>map(media -> media.getSchema())
                .stream();
    }

    @SuppressWarnings("rawtypes") // as swagger's models are
    private static void close(@Nullable Schema<?> schema, Map<String, Schema> all, Set<String> seen) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (seen.add(name)) {
                close(Objects.requireNonNull(all.get(name), name), all, seen);
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.setAdditionalProperties(false);
            schema.getProperties().values().forEach(property -> close(property, all, seen));
        }
        close(schema.getItems(), all, seen);
    }
}
