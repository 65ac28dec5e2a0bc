package de.depesche.benches;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The framework's authorization server with nothing around it: one client in memory, its secret hashed fast.
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
public class BareTokenServer {
    static final World.Client CLIENT = new World.Client("bare", "a-secret-of-the-yardstick", "read");

    public static void main(String[] arguments) {
        var registration = "spring.security.oauth2.authorizationserver.client.bare.registration.";
        new SpringApplicationBuilder(BareTokenServer.class)
                .properties(Map.of(
                        // Not the portal's own settings, which lie on the same class path.
                        "spring.config.name",
                        "bare-token-server",
                        "server.port",
                        arguments[0],
                        "spring.main.banner-mode",
                        "off",
                        "spring.threads.virtual.enabled",
                        "true",
                        registration + "client-id",
                        CLIENT.id(),
                        registration + "client-secret",
                        sha256(CLIENT.secret()),
                        registration + "client-authentication-methods",
                        "client_secret_basic",
                        registration + "authorization-grant-types",
                        "client_credentials",
                        registration + "scopes",
                        CLIENT.scopes()))
                .run();
    }

    @Bean
    PasswordEncoder fast() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : sha256(secret.toString());
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
                return secret != null && sha256(secret.toString()).equals(hash);
            }
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
