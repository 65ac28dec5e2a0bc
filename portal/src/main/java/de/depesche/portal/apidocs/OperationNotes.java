package de.depesche.portal.apidocs;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// What the file of an operation adds to what its handler says: a part of an OpenAPI operation object.
///
/// @param problems the codes of the problems that are this operation's own, besides those that follow from its kind
record OperationNotes(Operation operation, List<String> problems) {
    private static final String PROBLEMS = "x-problems";

    /// Empty where there is no file of that name.
    static Optional<OperationNotes> of(String operationId) {
        var file = new ClassPathResource("apidocs/operations/" + operationId + ".yaml");
        return file.exists() ? Optional.of(read(file)) : Optional.empty();
    }

    private static OperationNotes read(ClassPathResource file) {
        try (var in = file.getInputStream()) {
            var operation = Yaml31.mapper().readValue(in, Operation.class);
            return new OperationNotes(operation, problems(operation));
        } catch (IOException e) {
            throw new UncheckedIOException("the notes in " + file.getPath() + " cannot be read", e);
        }
    }

    private static List<String> problems(Operation operation) {
        var extensions = operation.getExtensions();
        return extensions != null && extensions.remove(PROBLEMS) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }
}
