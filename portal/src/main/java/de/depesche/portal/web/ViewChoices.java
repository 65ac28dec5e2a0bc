package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/// The links for language and light: they lead to the same page with one more parameter, here the choice becomes a
/// cookie and the page is shown again under its plain address. Works without script and before signing in.
final class ViewChoices implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        var language = Optional.ofNullable(request.getParameter(Language.PARAMETER));
        var theme = Optional.ofNullable(request.getParameter(Theme.PARAMETER));
        language.flatMap(Language::of).ifPresent(chosen -> keep(request, response, Language.COOKIE, chosen.tag()));
        theme.map(Theme::of).ifPresent(chosen -> keep(request, response, Theme.COOKIE, chosen.word()));
        if (language.isEmpty() && theme.isEmpty()) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, plain(request));
        return false;
    }

    private static String plain(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(Language.PARAMETER)
                .replaceQueryParam(Theme.PARAMETER)
                .build(true)
                .toUriString();
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
