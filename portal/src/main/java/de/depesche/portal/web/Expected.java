package de.depesche.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says of a value that cannot be read what should stand there, with an example.
final class Expected {
    private static final Map<Class<?>, String> CODES = Map.of(
            LocalDate.class, "expected-day",
            Instant.class, "expected-instant",
            Boolean.class, "expected-boolean",
            boolean.class, "expected-boolean",
            Integer.class, "expected-number",
            int.class, "expected-number",
            Long.class, "expected-number",
            long.class, "expected-number",
            UUID.class, "expected-id",
            String.class, "expected-text");

    private Expected() {}

    /// @return the code of a fault; its text stands under `problems.field.<code>`
    static String code(@Nullable Class<?> type) {
        if (type == null) {
            return "wrong-type";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "expected-list";
        }
        return CODES.getOrDefault(type, type.isRecord() ? "expected-object" : "wrong-type");
    }
}
