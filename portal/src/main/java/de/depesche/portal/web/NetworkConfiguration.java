package de.depesche.portal.web;

import de.depesche.portal.problems.SettingRefused;
import de.depesche.portal.web.NetworkSettings.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NetworkSettings.class)
class NetworkConfiguration {
    /// Authenticated encryption with a key of each connection's own, and nothing else: no CBC, no key by RSA.
    private static final String[] CIPHERS = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_AES_128_GCM_SHA256",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
    };

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> tls(NetworkSettings settings) {
        return server -> {
            var tls = settings.tls();
            if (tls != null) {
                requireReadable(tls);
                server.setSsl(ssl(tls));
            }
        };
    }

    /// Innermost, so that it speaks before the valves of Tomcat and Spring Boot.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests(LastWords words) {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new UnreadableRequests(words));
            }
        });
    }

    private static Ssl ssl(Tls tls) {
        var ssl = new Ssl();
        ssl.setKeyStore(Path.of(tls.keystore()).toUri().toString());
        ssl.setKeyStoreType("PKCS12");
        ssl.setKeyStorePassword(tls.password());
        ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        ssl.setCiphers(CIPHERS);
        return ssl;
    }

    private static void requireReadable(Tls tls) {
        try (var file = Files.newInputStream(Path.of(tls.keystore()))) {
            KeyStore.getInstance("PKCS12").load(file, tls.password().toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingRefused(
                    "depesche.tls.keystore (DEPESCHE_TLS_KEYSTORE)",
                    tls.keystore(),
                    "a PKCS#12 file that opens with depesche.tls.password (DEPESCHE_TLS_PASSWORD)");
        }
    }
}
