package de.depesche.portal.apidocs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Lays an operation's notes over what springdoc read from its handler.
@Component
class DescribedOperations implements OperationCustomizer {
    private final DescribedProblems problems;

    DescribedOperations(DescribedProblems problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var notes = OperationNotes.of(operation.getOperationId());
        notes.map(OperationNotes::operation).ifPresent(noted -> lay(noted, operation));
        problems.describe(operation, notes.map(OperationNotes::problems).orElseGet(List::of));
        return operation;
    }

    private static void lay(Operation noted, Operation operation) {
        operation.setSecurity(noted.getSecurity());
        for (var parameter : orElse(noted.getParameters(), new ArrayList<Parameter>())) {
            lay(parameter, operation);
        }
        if (noted.getRequestBody() != null) {
            operation.setRequestBody(laid(noted.getRequestBody(), operation.getRequestBody()));
        }
        var responses = new ApiResponses();
        var known = orElse(operation.getResponses(), new ApiResponses());
        orElse(noted.getResponses(), known)
                .forEach((status, response) -> responses.put(status, laid(response, known(known, status))));
        operation.setResponses(responses);
    }

    /// springdoc takes every success for 200 where the handler sets the status itself.
    private static @Nullable ApiResponse known(ApiResponses all, String status) {
        return all.get(status) == null && status.startsWith("2") ? all.get("200") : all.get(status);
    }

    private static void lay(Parameter noted, Operation operation) {
        var known = Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(parameter -> noted.getName().equals(parameter.getName()))
                .findFirst();
        known.ifPresentOrElse(parameter -> lay(noted, parameter), () -> operation.addParametersItem(noted));
    }

    private static void lay(Parameter noted, Parameter parameter) {
        parameter.setExample(noted.getExample());
        if (noted.getDescription() != null) {
            parameter.setDescription(noted.getDescription());
        }
    }

    private static RequestBody laid(RequestBody noted, @Nullable RequestBody known) {
        if (known == null) {
            return noted;
        }
        known.setContent(laid(noted.getContent(), known.getContent()));
        known.setRequired(true);
        return known;
    }

    private static ApiResponse laid(ApiResponse noted, @Nullable ApiResponse known) {
        noted.setContent(laid(noted.getContent(), known == null ? null : known.getContent()));
        return noted;
    }

    /// The notes name the media types; the schemas come from the handler where the notes have none.
    private static @Nullable Content laid(@Nullable Content noted, @Nullable Content known) {
        if (noted != null && known != null) {
            noted.forEach((type, media) -> {
                if (media.getSchema() == null) {
                    schema(known, type).ifPresent(media::setSchema);
                }
            });
        }
        return noted;
    }

    private static Optional<Schema<?>> schema(Content known, String type) {
        var exact = Optional.ofNullable(known.get(type));
        return exact.or(() -> known.values().stream().findFirst()).map(MediaType::getSchema);
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return Objects.requireNonNullElse(value, other);
    }
}
