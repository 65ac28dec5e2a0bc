package de.depesche.portal.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages every text exists in. German is what people get who never chose.
enum Language {
    GERMAN(Locale.GERMANY),
    ENGLISH(Locale.UK);

    static final String COOKIE = "depesche-sprache";
    static final String PARAMETER = "sprache";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /// As it stands in URL and cookie: `de`, `en`.
    public String tag() {
        return locale.getLanguage();
    }

    static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
