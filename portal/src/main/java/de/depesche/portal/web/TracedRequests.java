package de.depesche.portal.web;

import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Trace;
import de.depesche.portal.tracing.Traces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Each request is a step of its caller's trace, or begins one, and the answer names it. Only what the caller called,
/// not what with: the pattern of the address, never the address.
@Component
@ConditionalOnProperty("depesche.tracing.endpoint")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TracedRequests extends OncePerRequestFilter {
    private static final String HEADER = "X-Trace-Id";

    /// Asked for late: what the web server needs to begin and cannot get, it tells in words of its own, beside the one
    /// sentence about a wrong setting.
    private final ObjectProvider<Traces> traces;

    TracedRequests(ObjectProvider<Traces> traces) {
        this.traces = traces;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Trace.parse(request.getHeader("traceparent"));
        try (var span = traces.getObject().begin(Step.REQUEST, caller)) {
            Trace.current().ifPresent(trace -> response.setHeader(HEADER, trace.id()));
            chain.doFilter(request, response);
            span.answered(request.getMethod(), route(request), response.getStatus());
        }
    }

    private static @Nullable String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : null;
    }
}
