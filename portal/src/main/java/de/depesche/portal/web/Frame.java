package de.depesche.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What the page frame `web/layout` shows around each page: `#frame` in templates, which find public methods only.
///
/// @param here path and query of this page
record Frame(Assets assets, String version, Optional<SeenAs> person, Locale locale, Theme theme, String here) {

    public String languageTag() {
        return locale.getLanguage();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /// This page in another language.
    public String in(Language language) {
        return here(Language.PARAMETER, language.tag());
    }

    /// This page in another light.
    public String lit(Theme theme) {
        return here(Theme.PARAMETER, theme.word());
    }

    private String here(String parameter, String value) {
        return UriComponentsBuilder.fromUriString(here)
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    /// @param path as it was sent, so encoded
    /// @param query read, so not encoded: what looks like a place to be filled is none
    static String address(String path, Map<String, String[]> query) {
        var address = UriComponentsBuilder.fromPath(path);
        query.forEach((name, values) ->
                Arrays.stream(values).forEach(value -> address.queryParam(encoded(name), encoded(value))));
        return address.build().toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
