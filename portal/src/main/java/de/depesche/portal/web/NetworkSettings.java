package de.depesche.portal.web;

import de.depesche.portal.problems.SettingRefused;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How browsers and clients reach the portal.
///
/// @param address what people type and tokens name as their issuer, such as `https://depesche.example.org`
/// @param trustedProxies whose `X-Forwarded-For` and `-Proto` are believed: addresses or networks like `10.0.0.0/8`
@ConfigurationProperties("depesche")
record NetworkSettings(
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue List<String> trustedProxies,
        @Nullable Tls tls) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /// @param keystore a PKCS#12 file with key and certificates
    record Tls(String keystore, @DefaultValue("") String password) {}

    NetworkSettings {
        requireAddress(address);
        trustedProxies = List.copyOf(trustedProxies);
        trustedProxies.forEach(Network::parse);
    }

    List<Network> proxies() {
        return trustedProxies.stream().map(Network::parse).toList();
    }

    /// Browsers keep the session's cookie only where nobody can listen.
    private static void requireAddress(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            var isSafe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOCAL.contains(host));
            if (host != null && isSafe && "".equals(uri.getPath()) && uri.getQuery() == null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new SettingRefused(
                "depesche.address (DEPESCHE_ADDRESS)",
                address,
                "https://host or https://host:port without a path, or http:// on localhost only");
    }
}
