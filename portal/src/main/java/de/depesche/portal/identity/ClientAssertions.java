package de.depesche.portal.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// `private_key_jwt` (RFC 7523): the client signs that it is itself, for our token endpoint, for a few minutes, once.
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {
    private static final Duration SKEW = Duration.ofSeconds(60);
    /// A longer life would have to be remembered longer.
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final int LONGEST_JTI = 200;
    private static final OAuth2TokenValidatorResult REFUSED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client"));

    private final Set<String> audiences;
    private final AssertionStore used;
    private final Clock clock;

    ClientAssertions(Set<String> audiences, AssertionStore used, Clock clock) {
        this.audiences = Set.copyOf(audiences);
        this.used = used;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        var decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<SecurityContext>(keys(client)))
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(
                        SignatureAlgorithm.ES256,
                        SignatureAlgorithm.ES384,
                        SignatureAlgorithm.PS256,
                        SignatureAlgorithm.RS256)))
                .build();
        OAuth2TokenValidator<Jwt> validator =
                assertion -> isGood(assertion, client) ? OAuth2TokenValidatorResult.success() : REFUSED;
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private boolean isGood(Jwt assertion, RegisteredClient client) {
        return client.getClientId().equals(assertion.getClaimAsString("iss"))
                && client.getClientId().equals(assertion.getSubject())
                && isForUs(assertion)
                && isFresh(assertion, clock.instant())
                && isNew(assertion, client);
    }

    private boolean isForUs(Jwt assertion) {
        var audience = assertion.getAudience();
        return audience != null && audience.stream().anyMatch(audiences::contains);
    }

    private static boolean isFresh(Jwt assertion, Instant now) {
        var expires = assertion.getExpiresAt();
        var begins = assertion.getNotBefore();
        return expires != null
                && now.isBefore(expires.plus(SKEW))
                && expires.isBefore(now.plus(LONGEST_LIFE).plus(SKEW))
                && (begins == null || !now.isBefore(begins.minus(SKEW)));
    }

    /// Asked last: only a good assertion is used up.
    private boolean isNew(Jwt assertion, RegisteredClient client) {
        var jti = assertion.getId();
        var expires = assertion.getExpiresAt();
        return jti != null
                && expires != null
                && jti.length() <= LONGEST_JTI
                && used.use(new ClientId(UUID.fromString(client.getId())), jti, expires.plus(SKEW));
    }

    private static JWKSet keys(RegisteredClient client) {
        try {
            return JWKSet.parse(client.getClientSettings().<String>getSetting(RegisteredClients.PUBLIC_KEYS));
        } catch (ParseException e) {
            throw new IllegalStateException("a client with keys that were never valid", e);
        }
    }
}
