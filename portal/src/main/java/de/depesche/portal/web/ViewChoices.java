package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/// The links for language and light: they lead to the same page with one more parameter, here the choice becomes a
/// cookie and the page is shown again under its plain address. Works without script and before signing in.
final class ViewChoices implements HandlerInterceptor {
    private static final Set<String> CHOICES = Set.of(Language.PARAMETER, Theme.PARAMETER);

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
        var others = Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(pair -> !pair.isEmpty() && !CHOICES.contains(name(pair)))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (others.isEmpty() ? "" : "?" + others);
    }

    /// The rest stays as it came, for browsers also send what no rule for addresses allows.
    private static String name(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
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
