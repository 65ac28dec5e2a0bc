package de.depesche.portal.start;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The language of what a command prints: English where the environment says so, else German, as the launcher does.
public final class Language {
    private Language() {}

    public static Locale ofThePerson() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.GERMAN);
    }
}
