package de.depesche.portal.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// The token endpoint (client credentials only), the public keys and the description of both. The rest of what the
/// framework's authorization server could do is not reachable.
@Configuration(proxyBeanMethods = false)
class TokenEndpoint {
    private static final String[] PATHS = {
        TokenConfiguration.TOKEN_PATH, "/oauth2/jwks", "/.well-known/oauth-authorization-server"
    };

    @Bean
    @Order(10)
    SecurityFilterChain tokenEndpointChain(
            HttpSecurity http,
            RegisteredClients clients,
            AuthorizationServerSettings settings,
            JwtGenerator generator,
            ClientAssertions assertions,
            ClientAllowance allowance) {
        http.securityMatcher(PATHS)
                .oauth2AuthorizationServer(server -> server.registeredClientRepository(clients)
                        .authorizationService(new NothingKept())
                        .authorizationServerSettings(settings)
                        .tokenGenerator(generator)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverter(new DefaultScopes()))
                        .clientAuthentication(client -> client.authenticationConverter(new AssertionSubject())
                                .authenticationProviders(
                                        providers -> providers.forEach(provider -> adapt(provider, assertions)))))
                .addFilterBefore(allowance.forTokens(), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    private static void adapt(AuthenticationProvider provider, ClientAssertions assertions) {
        if (provider instanceof ClientSecretAuthenticationProvider secrets) {
            secrets.setPasswordEncoder(new MachineSecrets());
        }
        if (provider instanceof JwtClientAssertionAuthenticationProvider keys) {
            keys.setJwtDecoderFactory(assertions);
        }
    }
}
