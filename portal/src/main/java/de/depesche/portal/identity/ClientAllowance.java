package de.depesche.portal.identity;

import de.depesche.portal.identity.Caller.TokenBearer;
import de.depesche.portal.problems.Problem;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Keeps one client from taking the portal away from the others. It counts only callers who have proven who they are:
/// nobody can use up another's allowance.
@Component
@EnableConfigurationProperties(ClientLimits.class)
public class ClientAllowance {
    private final Leases calls;
    private final Leases tokens;
    private final HandlerExceptionResolver answers;

    ClientAllowance(
            Allowances allowances,
            ClientLimits limits,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.calls = new Leases(allowances, perMinute(limits.callsPerMinute()), clock);
        this.tokens = new Leases(allowances, perMinute(limits.tokensPerMinute()), clock);
        this.answers = answers;
    }

    /// To be put behind the check of bearer tokens.
    public Filter forCalls() {
        return new Limit("calls:", calls, ClientAllowance::bearer);
    }

    Filter forTokens() {
        return new Limit("tokens:", tokens, ClientAllowance::tokenClient);
    }

    private static Allowance perMinute(int uses) {
        return new Allowance(Math.max(10, uses / 6), uses);
    }

    private static Optional<String> bearer(Authentication authentication) {
        return authentication.getPrincipal() instanceof TokenBearer(var id, var _)
                ? Optional.of(id.value().toString())
                : Optional.empty();
    }

    private static Optional<String> tokenClient(Authentication authentication) {
        return authentication instanceof OAuth2ClientAuthenticationToken client && client.isAuthenticated()
                ? Optional.of(client.getName())
                : Optional.empty();
    }

    private final class Limit extends OncePerRequestFilter {
        private final String prefix;
        private final Leases leases;
        private final Function<Authentication, Optional<String>> client;

        Limit(String prefix, Leases leases, Function<Authentication, Optional<String>> client) {
            this.prefix = prefix;
            this.leases = leases;
            this.client = client;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var name = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                    .flatMap(client);
            if (name.isPresent() && !leases.take(prefix + name.get())) {
                var refused = new Problem.TooMany(leases.allowance().untilNext());
                var page = answers.resolveException(request, response, null, refused);
                if (page != null && !page.isEmpty()) {
                    response.sendError(429);
                }
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
