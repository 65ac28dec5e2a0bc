package de.depesche.portal.apidocs;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.depesche.portal.TestClient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API as a client gets it.
record ApiDocument(JsonNode root) {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    record Operation(String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asString("");
        }

        Optional<JsonNode> response(int status) {
            return Optional.ofNullable(node.path("responses").get(String.valueOf(status)));
        }

        Stream<JsonNode> parameters() {
            return node.path("parameters").valueStream();
        }

        boolean isOpen() {
            return node.has("security") && node.get("security").isEmpty();
        }

        /// Of one status, as they are told apart by their types.
        List<String> problems(int status) {
            return response(status).stream()
                    .flatMap(response -> response.path("content")
                            .path("application/problem+json")
                            .path("examples")
                            .valueStream())
                    .map(example -> example.path("value").path("type").asString())
                    .toList();
        }

        @Override
        public String toString() {
            return id() + " (" + method + " " + path + ")";
        }
    }

    static ApiDocument of(int port) {
        var answer = new TestClient(port).send("GET", "/v3/api-docs", "", UnaryOperator.identity());
        return new ApiDocument(TestClient.json(answer));
    }

    List<Operation> operations() {
        return root.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no operation " + id));
    }

    /// What of the value does not fit the schema. Fields that the schema does not know count too.
    List<String> faults(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) strict(schema);
        whole.set("components", strict(root.get("components")));
        return SCHEMAS.getSchema(whole).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode strict(JsonNode node) {
        var copy = node.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.valueStream().forEach(ApiDocument::close);
    }
}
