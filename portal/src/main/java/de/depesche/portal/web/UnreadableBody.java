package de.depesche.portal.web;

import de.depesche.portal.problems.FieldFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Where a body stopped being readable, and what should stand there.
final class UnreadableBody {
    private static final String WHOLE = "body";

    private UnreadableBody() {}

    static List<FieldFault> faults(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> List.of(FieldFault.of(path(unknown), "unknown-field"));
            case InvalidNullException missing -> List.of(FieldFault.of(path(missing), "missing"));
            case MismatchedInputException more when isTrailing(more) -> List.of(syntax(more));
            case MismatchedInputException wrong ->
                List.of(FieldFault.of(path(wrong), Expected.code(wrong.getTargetType())));
            case JacksonException broken -> List.of(syntax(broken));
            case null -> List.of(FieldFault.of(WHOLE, "missing"));
            default -> List.of(FieldFault.of(WHOLE, "wrong-type"));
        };
    }

    /// The parser has no type of its own for what stands behind the end.
    private static boolean isTrailing(MismatchedInputException thrown) {
        return thrown.getOriginalMessage().startsWith("Trailing token");
    }

    private static FieldFault syntax(JacksonException broken) {
        var at = broken.getLocation();
        return at == null
                ? FieldFault.of(WHOLE, "wrong-type")
                : FieldFault.of(WHOLE, "json-syntax", at.getLineNr(), at.getColumnNr());
    }

    private static String path(JacksonException thrown) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? WHOLE : path.toString();
    }
}
