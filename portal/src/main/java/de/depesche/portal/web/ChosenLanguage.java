package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The language that the person chose, else German. Machines say what they want by `Accept-Language`, which the API
/// reads itself.
final class ChosenLanguage implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, Language.COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()))
                .orElse(Language.GERMAN)
                .locale();
    }

    /// As the interface has it for those that do not keep the choice themselves.
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("ViewChoices keeps the choice");
    }
}
