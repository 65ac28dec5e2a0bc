package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What browsers are told about every answer. A handler that needs another rule for its answer writes that header
/// itself.
final class SafeHeaders {
    /// Nothing inline, nothing from elsewhere, in no frame.
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String FEATURES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()," + " display-capture=(), browsing-topics=()";

    private static final Duration KEPT = Duration.ofDays(365);

    private SafeHeaders() {}

    /// Before anybody has answered: what filters refuse on the way to the security chains is an answer, too.
    static void begin(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    /// All of them, where no security chain will follow.
    static void writeAlone(HttpServletResponse response, boolean secure) {
        begin(response);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Permissions-Policy", FEATURES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=" + KEPT.toSeconds());
        }
    }

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Written on secure requests only: ours, or a trusted proxy's.
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(KEPT.toSeconds()).includeSubDomains(false));
    }
}
