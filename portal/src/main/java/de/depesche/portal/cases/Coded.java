package de.depesche.portal.cases;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Finds the constant that a stored or typed code means.
final class Coded {
    private Coded() {}

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, Function<E, String> code, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> code.apply(constant).equals(text))
                .findFirst();
    }

    /// For codes that the database's own constraints guarantee.
    static <E extends Enum<E>> E read(Class<E> type, Function<E, String> code, String text) {
        return parse(type, code, text)
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no " + text));
    }
}
