package de.depesche.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// Who reads an answer: a program (the API, uploads, tokens) or a person in a browser.
enum Audience {
    PROGRAM,
    PERSON;

    private static final List<String> PROGRAMS_PATHS = List.of("/api/", "/uploads", "/oauth2/", "/auth/realms/");
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    static Audience of(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse(request.getRequestURI());
        return PROGRAMS_PATHS.stream().anyMatch(path::startsWith) ? PROGRAM : PERSON;
    }

    /// What a program asked for by `Accept-Language`; German when it asked for nothing we speak.
    static Locale language(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return Locale.GERMAN;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return best == null ? Locale.GERMAN : best;
        } catch (IllegalArgumentException e) {
            return Locale.GERMAN;
        }
    }
}
