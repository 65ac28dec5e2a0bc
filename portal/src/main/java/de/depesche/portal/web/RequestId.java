package de.depesche.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Each request has an id: the caller's own where it gives a sane one, else a new one. It stands in every log line and
/// in the answer, so that support finds one by the other.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestId extends OncePerRequestFilter {
    private static final String HEADER = "X-Request-Id";
    private static final String NAME = "requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    static String of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof String id ? id : "";
    }

    static void tell(HttpServletResponse response, String id) {
        response.setHeader(HEADER, id);
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String id) {
        request.setAttribute(NAME, id);
        tell(response, id);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var id = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        give(request, response, id);
        SafeHeaders.begin(response);
        try (var _ = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
        }
    }
}
