package de.depesche.portal.cases.web;

import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a body's fields and gathers everything that is wrong, so that the caller learns of it at once.
final class Faults {
    private final List<FieldFault> found = new ArrayList<>();

    void add(String field, String code, Object... arguments) {
        found.add(FieldFault.of(field, code, arguments));
    }

    /// Blank counts as missing. Control characters are refused: they have no place in any text of a case.
    Optional<String> text(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var text = typed.strip();
        if (text.length() > longest) {
            add(field, "too-long", longest, text.length());
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            add(field, "control-character");
        }
        return Optional.of(text);
    }

    String requiredText(String field, @Nullable String typed, int longest) {
        return text(field, typed, longest).orElseGet(() -> {
            add(field, "missing");
            return "";
        });
    }

    /// The value where it is there; else notes that it is missing, and refuses.
    <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() -> {
            add(field, "missing");
            return new Problem.Invalid(found);
        });
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// @throws Problem.Invalid with everything found, if anything was
    void refuse() {
        if (!found.isEmpty()) {
            throw new Problem.Invalid(found);
        }
    }
}
