package de.depesche.portal.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import de.depesche.portal.keys.Keys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;

/// Tokens for clients: what they say, who signs them, and how they are checked when they come back.
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    static final String TOKEN_PATH = "/oauth2/token";
    /// Where clients of other portals look, which only change their host.
    static final String OTHER_TOKEN_PATH = "/auth/realms/depesche/protocol/openid-connect/token";

    private static final Duration SKEW = Duration.ofSeconds(60);

    @Bean
    JWKSource<SecurityContext> tokenKeys(Keys keys) {
        return new ImmutableJWKSet<>(new JWKSet(TokenKey.of(keys)));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${depesche.address}") String address) {
        return AuthorizationServerSettings.builder()
                .issuer(address)
                .tokenEndpoint(TOKEN_PATH)
                .build();
    }

    @Bean
    JwtGenerator accessTokenGenerator(JWKSource<SecurityContext> keys, @Value("${depesche.address}") String address) {
        var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setJwtCustomizer(context -> describe(context, address));
        return generator;
    }

    private static void describe(JwtEncodingContext token, String address) {
        token.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type("at+jwt");
        token.getClaims().audience(List.of(address));
    }

    @Bean
    JwtDecoder accessTokenDecoder(
            JWKSource<SecurityContext> keys, @Value("${depesche.address}") String address, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwtProcessorCustomizer(processor ->
                        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"))))
                .build();
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new CheckedTokens(decoder, new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(address)));
    }

    @Bean
    ClientAssertions clientAssertions(@Value("${depesche.address}") String address, AssertionStore used, Clock clock) {
        return new ClientAssertions(Set.of(address, address + TOKEN_PATH, address + OTHER_TOKEN_PATH), used, clock);
    }
}
