package de.depesche.portal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A request to the other portal's token path is one to ours, in all respects.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OtherTokenPath extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isOther = request.getRequestURI().equals(TokenConfiguration.OTHER_TOKEN_PATH);
        chain.doFilter(isOther ? new Renamed(request) : request, response);
    }

    private static final class Renamed extends HttpServletRequestWrapper {
        Renamed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return TokenConfiguration.TOKEN_PATH;
        }

        @Override
        public String getServletPath() {
            return TokenConfiguration.TOKEN_PATH;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            int path = url.lastIndexOf(TokenConfiguration.OTHER_TOKEN_PATH);
            return url.replace(path, url.length(), TokenConfiguration.TOKEN_PATH);
        }
    }
}
