package de.depesche.portal.tracing;

import de.depesche.portal.problems.SettingRefused;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where traces go.
///
/// @param endpoint of an OpenTelemetry collector that speaks OTLP over HTTP; empty for no traces
/// @param share of the traces that are sent, 0 to 1
@ConfigurationProperties("depesche.tracing")
record TracingSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("1") String share) {
    private static final String PATH = "/v1/traces";

    TracingSettings {
        if (!endpoint.isEmpty() && uri(endpoint).isEmpty()) {
            throw refused(
                    "endpoint",
                    endpoint.contains("@") ? "(hidden)" : endpoint,
                    "http://host:4318 or https://…, without name, password and query, or nothing for no traces");
        }
        if (!isShare(share)) {
            throw refused("share", share, "a number from 0 to 1");
        }
    }

    Optional<URI> collector() {
        return uri(endpoint);
    }

    double sampled() {
        return Double.parseDouble(share);
    }

    /// A collector is named as OTEL_EXPORTER_OTLP_ENDPOINT names it, or with the path of traces.
    private static Optional<URI> uri(String text) {
        try {
            var given = URI.create(text);
            boolean isWeb = "http".equals(given.getScheme()) || "https".equals(given.getScheme());
            return isWeb && given.getHost() != null && isBare(given) ? Optional.of(withPath(given)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isBare(URI given) {
        return given.getRawUserInfo() == null && given.getRawQuery() == null && given.getRawFragment() == null;
    }

    private static URI withPath(URI given) {
        var text = given.toString().replaceAll("/+$", "");
        return URI.create(text.endsWith(PATH) ? text : text + PATH);
    }

    private static boolean isShare(String text) {
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static SettingRefused refused(String setting, String value, String allowed) {
        var variable = "DEPESCHE_TRACING_" + setting.toUpperCase(Locale.ROOT);
        return new SettingRefused("depesche.tracing." + setting + " (" + variable + ")", value, allowed);
    }
}
