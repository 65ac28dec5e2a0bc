package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import de.depesche.portal.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// Tokens between machines whose clocks do not agree: a minute is forgiven, no more.
class TokenClockTest {
    private static final String ISSUER = "https://depesche.example";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-29T00:58:00Z"));
    private JwtDecoder decoder;
    private String token;

    @BeforeEach
    void issue() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        var keys = new ImmutableJWKSet<SecurityContext>(new JWKSet(key));
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFE))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.ES256).type("at+jwt").build();
        token = new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
        decoder = new TokenConfiguration().accessTokenDecoder(keys, ISSUER, clock);
    }

    @Test
    void aTokenHoldsAMinuteLongerThanItSaysAndNoMore() {
        clock.advance(LIFE.plusSeconds(59));
        assertThat(decoder.decode(token).getIssuer()).hasToString(ISSUER);

        clock.advance(Duration.ofSeconds(2));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void aTokenHoldsAMinuteBeforeItBeginsAndNoEarlier() {
        clock.advance(Duration.ofSeconds(-59));
        assertThat(decoder.decode(token).getIssuer()).hasToString(ISSUER);

        clock.advance(Duration.ofSeconds(-2));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void aQuarterOfAnHourIsTooMuchInEitherDirection() {
        clock.advance(Duration.ofMinutes(15));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);

        clock.advance(Duration.ofMinutes(-30));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }
}
