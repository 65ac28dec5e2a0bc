package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The portal with a certificate of its own, looked at by curl and openssl.
class TlsJourney {
    private static final String PASSWORD = "geheim";
    private static final String PATHS = "http-security-headers.path=/anmeldung,http-cookie-flags.path=/anmeldung";

    @TempDir
    Path parent;

    @Test
    void aPkcs12FileMakesAPortalBehindTls() {
        var certificate = parent.resolve("tls.pem").toString();
        var keystore = keystore(certificate);
        // The scanner expects TLS behind these.
        int port = Ports.free(8443, 4433, 9001, 8883, 5986, 6679, 6697, 4911);
        var settings = Map.of(
                "depesche.address",
                "https://localhost:" + port,
                "server.port",
                String.valueOf(port),
                "depesche.tls.keystore",
                keystore,
                "depesche.tls.password",
                PASSWORD);
        try (var portal = PackedPortal.start(parent.resolve("data"), settings)) {
            assertThat(portal.isReady()).isTrue();
            pageIsSafe(certificate, port);
            protocols(certificate, port);
            aScannerFindsNothingWeak(port);
        }
    }

    private static void pageIsSafe(String certificate, int port) {
        var head = Programs.run(
                "curl", "--silent", "--cacert", certificate, "--head", "https://localhost:" + port + "/anmeldung");

        assertThat(head.lines().findFirst())
                .hasValueSatisfying(status -> assertThat(status).contains(" 200"));
        assertThat(head).containsIgnoringCase("strict-transport-security: max-age=31536000");
        assertThat(head).containsIgnoringCase("content-security-policy: default-src 'none'");
        assertThat(head).contains("__Host-depesche-form=").contains("Secure");
    }

    private static void protocols(String certificate, int port) {
        for (var version : new String[] {"-tls1_2", "-tls1_3"}) {
            assertThat(hello(certificate, port, version)).as(version).contains("Verify return code: 0 (ok)");
        }
        assertThat(hello(certificate, port, "-tls1_1")).contains("Cipher is (NONE)");
    }

    /// Debian's nmap, which grades each cipher, and knows the headers that pages should have.
    private static void aScannerFindsNothingWeak(int port) {
        var ciphers = scanned(port, "+ssl-enum-ciphers,+ssl-dh-params,+ssl-poodle,+ssl-heartbleed");
        assertThat(ciphers).contains("TLSv1.2:", "TLSv1.3:", "least strength: A");
        assertThat(ciphers).doesNotContain("SSLv", "TLSv1.0", "TLSv1.1", "CBC", "TLS_RSA", "warnings:", "VULNERABLE");

        var headers = scanned(port, "+http-security-headers,+http-methods,+http-trace,+http-cookie-flags");
        assertThat(headers)
                .contains(
                        "Strict-Transport-Security: max-age=31536000",
                        "X-Frame-Options: DENY",
                        "X-Content-Type-Options: nosniff",
                        "Content-Security-Policy: default-src 'none'",
                        "Cookies are secured with Secure Flag")
                .doesNotContain("not configured", "unsafe-", "TRACE is enabled", "not set", "Server:");
    }

    private static String scanned(int port, String scripts) {
        return Programs.run(
                "nmap",
                "-Pn",
                "-n",
                "-p",
                String.valueOf(port),
                "--script",
                scripts,
                "--script-args",
                PATHS,
                "127.0.0.1");
    }

    private static String hello(String certificate, int port, String version) {
        var command =
                "openssl s_client -cipher DEFAULT:@SECLEVEL=0 -connect localhost:%d -CAfile %s %s </dev/null 2>&1 || true"
                        .formatted(port, certificate, version);
        return Programs.run("sh", "-c", command);
    }

    private String keystore(String certificate) {
        var key = parent.resolve("tls.key").toString();
        var keystore = parent.resolve("tls.p12").toString();
        Programs.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                key,
                "-out",
                certificate);
        Programs.run(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                key,
                "-in",
                certificate,
                "-out",
                keystore,
                "-passout",
                "pass:" + PASSWORD);
        return keystore;
    }
}
