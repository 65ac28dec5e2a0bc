package de.depesche.portal.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/// Turns a token whose signature and times are right into its client, unless that client lost its access since.
@Component
class AccessTokens implements Converter<Jwt, AbstractAuthenticationToken> {
    static final String SCOPE = "scope";

    private final KnownClients clients;

    AccessTokens(KnownClients clients) {
        this.clients = clients;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var client = Optional.ofNullable(token.getSubject())
                .flatMap(clients::usable)
                .orElseThrow(() -> new InvalidBearerTokenException("the client has no access"))
                .client();
        return CallerToken.entered(new Caller.TokenBearer(client.id(), scopes(token)));
    }

    private static Set<String> scopes(Jwt token) {
        List<String> scopes = token.getClaimAsStringList(SCOPE);
        return scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
