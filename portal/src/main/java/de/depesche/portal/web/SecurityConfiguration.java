package de.depesche.portal.web;

import de.depesche.portal.identity.CallerToken;
import de.depesche.portal.identity.ClientAllowance;
import de.depesche.portal.identity.SignedInSessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer.ProtectedResourceMetadataConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Who gets in where. Everything is closed but what says that it is open; what somebody may do inside is decided by
/// permits, not here. People come with a session, clients with a bearer token, both to the same addresses.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// On a port of its own, bound to loopback.
    @Bean
    @Order(0)
    SecurityFilterChain managementChain(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain portalChain(
            HttpSecurity http,
            SignedInSessions sessions,
            JwtDecoder tokens,
            Converter<Jwt, AbstractAuthenticationToken> clients,
            ClientAllowance allowance,
            OpenEndpoints open,
            Doorkeeper doorkeeper,
            CsrfTokenRepository formTokens,
            NetworkSettings network) {
        http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .requireCsrfProtectionMatcher(SecurityConfiguration::mayBeForged))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(doorkeeper)
                        .accessDeniedHandler(doorkeeper)
                        .protectedResourceMetadata(described -> describe(described, network.address()))
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(clients)))
                .addFilterAfter(allowance.forCalls(), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .requestMatchers("/erstes-passwort", "/abmeldung")
                        .hasAnyAuthority(CallerToken.ENTERED, CallerToken.PASSWORD_DUE)
                        .anyRequest()
                        .hasAuthority(CallerToken.ENTERED));
        return http.build();
    }

    /// RFC 9728, which the framework answers whether asked for or not: by our address instead of the one in the
    /// request, and without what does not hold here.
    private static void describe(ProtectedResourceMetadataConfigurer described, String address) {
        described.protectedResourceMetadataCustomizer(ours ->
                ours.resource(address).authorizationServer(address).tlsClientCertificateBoundAccessTokens(false));
    }

    /// Metrics of each filter of each chain cost a fifth of a request and answer no question that somebody asked.
    @Bean
    SecurityObservationSettings nothingObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /// For every chain, also those of other modules and of the management port.
    @Bean
    Customizer<HeadersConfigurer<HttpSecurity>> safeHeaders() {
        return SafeHeaders::write;
    }

    /// A program without a session has nothing that another site could use; it is told that it must say who it is.
    private static boolean mayBeForged(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && (Audience.of(request) == Audience.PERSON || request.getRequestedSessionId() != null);
    }

    /// The same random value in a cookie that only this host can set and in the form or header: no state on the
    /// server, so that pages which stay open longer than a session still post. Not `Strict`: a link in a mail would
    /// come without it, get a new one, and take the old one from every page that is open.
    @Bean
    CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("__Host-depesche-form");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(true).httpOnly(true).path("/").sameSite("Lax"));
        return tokens;
    }
}
