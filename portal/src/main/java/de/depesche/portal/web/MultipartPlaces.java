package de.depesche.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Forms with files are taken in three places, each of which sees to what it lets in. Anywhere else whoever first asks
/// for a parameter, be it the guard of forms or the page of an error, would have the container write the whole body to
/// its temporary folder, before anybody asked who sends it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class MultipartPlaces extends OncePerRequestFilter {
    private static final Pattern PLACES =
            Pattern.compile("/belegpruefung|/api/v1/receipt-checks|/vorgaenge/[^/]{1,64}/dokumente");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !type(request).startsWith("multipart/") || request.getContentLengthLong() == 0;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new Unread(request), response);
        } else if (isTaken(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean isTaken(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && type(request).startsWith("multipart/form-data")
                && PLACES.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
    }

    private static String type(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /// For the page of an error, which needs nothing of what was sent.
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
