package de.depesche.portal.cases;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How receipts are sealed.
///
/// @param name the portal's name on receipts and in its certificates
/// @param tsaUrl where time stamps come from (RFC 3161); empty for the built-in authority
/// @param tsaName how receipts name that place
/// @param tsaCertificates PEM file with the root certificates that its stamps lead to; those of former years too, also
///     where the built-in authority stamps now
@ConfigurationProperties("depesche.seal")
record SealSettings(
        @DefaultValue("Depesche") String name,
        @DefaultValue("") String tsaUrl,
        @DefaultValue("Zeitstempeldienst") String tsaName,
        @DefaultValue("") String tsaCertificates) {
    private static final int LONGEST_NAME = 64;

    SealSettings {
        requireLine("name", name);
        requireLine("tsa-name", tsaName);
        if (!tsaUrl.isEmpty() && uri(tsaUrl).isEmpty()) {
            throw refused("tsa-url", tsaUrl, "http://… or https://…, or nothing for the built-in authority");
        }
        // Without its file every receipt that the authority ever stamped would be broken.
        if (!(tsaUrl.isEmpty() && tsaCertificates.isEmpty())
                && roots(tsaCertificates).isEmpty()) {
            throw refused(
                    "tsa-certificates",
                    tsaCertificates,
                    "a PEM file with the authority's root certificate, also after its tsa-url is gone; or nothing where"
                            + " there never was one");
        }
    }

    Optional<URI> tsa() {
        return uri(tsaUrl);
    }

    List<X509Certificate> tsaRoots() {
        return roots(tsaCertificates);
    }

    private static void requireLine(String setting, String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw refused(setting, text, "one line of 1 to " + LONGEST_NAME + " characters");
        }
    }

    private static Optional<URI> uri(String text) {
        try {
            var uri = URI.create(text);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Empty too for what is no such file.
    private static List<X509Certificate> roots(String file) {
        if (file.isEmpty()) {
            return List.of();
        }
        try (var in = Files.newInputStream(Path.of(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static SettingRefused refused(String setting, String value, String allowed) {
        var variable = "DEPESCHE_SEAL_" + setting.toUpperCase(Locale.ROOT).replace("-", "");
        return new SettingRefused("depesche.seal." + setting + " (" + variable + ")", value, allowed);
    }
}
