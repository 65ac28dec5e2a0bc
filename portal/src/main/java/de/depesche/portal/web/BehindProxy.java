package de.depesche.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Believes what a trusted proxy says about the caller's address and about TLS, and nobody else. Of a chain of
/// addresses the last one counts that is not a trusted proxy's: what stands before it, the caller may have made up.
/// Where all are trusted, as in a house whose people sit in its proxies' network, the last one counts, for the same
/// reason. Not all proxies write mere addresses: a port behind one is left out; where no address stands, the proxy's
/// own counts.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BehindProxy extends OncePerRequestFilter {
    /// `192.0.2.7:4711`, `[2001:db8::7]:4711` and, without a port, `[2001:db8::7]`.
    private static final Pattern WITH_PORT = Pattern.compile("\\[(?<v6>[^\\[\\]]+)](?::\\d*)?|(?<v4>[^:]+):\\d*");

    private final List<Network> trusted;

    BehindProxy(NetworkSettings settings) {
        this.trusted = settings.proxies();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isTrusted(request.getRemoteAddr()) ? new Forwarded(request) : request, response);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private String caller(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        for (var header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            hops.addAll(Arrays.asList(header.split(",")));
        }
        var addresses = hops.stream()
                .map(hop -> withoutPort(hop.strip()))
                .filter(hop -> !hop.isEmpty())
                .toList();
        return addresses.reversed().stream()
                .filter(hop -> !isTrusted(hop))
                .findFirst()
                .or(() -> addresses.reversed().stream().findFirst())
                .filter(Network::isAddress)
                .orElseGet(request::getRemoteAddr);
    }

    private static String withoutPort(String hop) {
        var found = WITH_PORT.matcher(hop);
        if (!found.matches()) {
            return hop;
        }
        return Objects.requireNonNullElseGet(found.group("v6"), () -> found.group("v4"));
    }

    private final class Forwarded extends HttpServletRequestWrapper {
        private final String caller;
        private final boolean secure;

        Forwarded(HttpServletRequest request) {
            super(request);
            this.caller = caller(request);
            this.secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public String getRemoteHost() {
            return caller;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
