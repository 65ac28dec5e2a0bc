package de.depesche.portal.web;

import de.depesche.portal.identity.CallerToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.UriComponentsBuilder;

/// Sends who is not in where they can get in: people to the sign-in or to their new password, programs an answer they
/// understand.
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SIGN_IN = "/anmeldung";
    private static final String NEW_PASSWORD = "/erstes-passwort";

    private final HandlerExceptionResolver answers;

    Doorkeeper(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (Audience.of(request) == Audience.PROGRAM) {
            answer(request, response, thrown);
        } else {
            lead(request, response, signIn(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        var passwordDue = passwordDue();
        if (passwordDue && Audience.of(request) == Audience.PERSON && !(thrown instanceof CsrfException)) {
            lead(request, response, NEW_PASSWORD);
        } else {
            answer(request, response, thrown);
        }
    }

    /// Programs are answered here; a page is rendered by the container's error page, which the filters can reach.
    private void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws IOException {
        if (Audience.of(request) == Audience.PROGRAM) {
            answers.resolveException(request, response, null, thrown);
        } else {
            ContainerErrors.send(Answers.to(thrown, false), request, response);
        }
    }

    /// A page that htmx asked for a part of must go as a whole.
    private static void lead(HttpServletRequest request, HttpServletResponse response, String target)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, target);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", target);
        }
    }

    private static String signIn(HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath(SIGN_IN);
        var path = wanted(request);
        if (!path.isEmpty() && !path.equals("/")) {
            address.queryParam("weiter", "{path}");
        }
        if (wasIn(request)) {
            address.queryParam("abgelaufen");
        }
        return address.build(false).expand(path).encode().toUriString();
    }

    /// Only what was read is opened again after the sign-in; what was sent is not. Of a part, the page around it.
    private static String wanted(HttpServletRequest request) {
        var page = request.getHeader("HX-Current-URL");
        if (page != null) {
            return pathOf(page);
        }
        return "GET".equals(request.getMethod()) ? request.getRequestURI() : "";
    }

    /// Parts are asked for by pages that are open, and those were opened by somebody who was in.
    private static boolean wasIn(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || request.getRequestedSessionId() != null;
    }

    private static String pathOf(String address) {
        try {
            return Objects.requireNonNullElse(new URI(address).getPath(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static boolean passwordDue() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                && !token.isEntered();
    }
}
