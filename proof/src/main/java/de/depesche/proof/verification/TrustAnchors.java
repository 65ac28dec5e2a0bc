package de.depesche.proof.verification;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.log.LogVerifier;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Whom a reader trusts: the portal's public keys, as a small text file that the portal hands out and the reader has
/// confirmed to him on another way.
///
/// ```
/// depesche-trust 1
/// portal Portal Musterland
/// log portal.example.org/ledger+5c1e…+AQ…
/// seal
/// -----BEGIN CERTIFICATE----- …
/// timestamp
/// -----BEGIN CERTIFICATE----- …
/// ```
/// Lines beginning with `#` and empty lines say nothing. `log`, `seal` and `timestamp` may occur several times (keys
/// of former years); `timestamp` is for authorities other than the built-in one.
///
/// @param portal its name, one line
/// @param logKeys at least one
/// @param sealRoots at least one
/// @param timestampRoots may be none
public record TrustAnchors(
        String portal,
        List<LogVerifier> logKeys,
        List<X509Certificate> sealRoots,
        List<X509Certificate> timestampRoots) {

    private static final String HEADER = "depesche-trust 1";
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String FINISH = "-----END CERTIFICATE-----";
    private static final int LONGEST = 1 << 20;

    public TrustAnchors {
        if (portal.isBlank() || portal.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("portal: one line is expected");
        }
        if (logKeys.isEmpty() || sealRoots.isEmpty()) {
            throw new IllegalArgumentException("at least one log key and one seal root are expected");
        }
        logKeys = List.copyOf(logKeys);
        sealRoots = List.copyOf(sealRoots);
        timestampRoots = List.copyOf(timestampRoots);
    }

    public String text() {
        var text = new StringBuilder(HEADER + "\n");
        text.append("# Öffentliche Schlüssel dieses Portals, für: depesche verify BELEG --trust DIESE-DATEI\n");
        text.append("portal ").append(portal).append('\n');
        logKeys.forEach(key -> text.append("log ").append(key.vkey()).append('\n'));
        sealRoots.forEach(root -> text.append("seal\n").append(pem(root)));
        timestampRoots.forEach(root -> text.append("timestamp\n").append(pem(root)));
        return text.toString();
    }

    /// @throws Malformed not such a file; the message names the line
    public static TrustAnchors parse(String text) {
        if (text.length() > LONGEST) {
            throw new Malformed("trust file: longer than 1 MiB");
        }
        var reading = new Reading(text.lines().map(String::strip).toList());
        try {
            return reading.anchors();
        } catch (IllegalArgumentException e) {
            throw new Malformed("trust file: " + e.getMessage(), e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return BEGIN + "\n" + lines + "\n" + FINISH + "\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be written", e);
        }
    }

    private static final class Reading {
        private final List<String> lines;
        private final List<LogVerifier> logKeys = new ArrayList<>();
        private final List<X509Certificate> sealRoots = new ArrayList<>();
        private final List<X509Certificate> timestampRoots = new ArrayList<>();
        private String portal = "";
        private int next = 0;

        Reading(List<String> lines) {
            this.lines = lines;
        }

        TrustAnchors anchors() {
            if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
                throw new Malformed("trust file: the first line is not " + HEADER);
            }
            for (next = 1; next < lines.size(); next++) {
                line(lines.get(next));
            }
            return new TrustAnchors(portal, logKeys, sealRoots, timestampRoots);
        }

        private void line(String line) {
            if (line.startsWith("portal ")) {
                portal = line.substring("portal ".length());
            } else if (line.startsWith("log ")) {
                logKeys.add(LogVerifier.parse(line.substring("log ".length())));
            } else if (line.equals("seal")) {
                sealRoots.add(certificate());
            } else if (line.equals("timestamp")) {
                timestampRoots.add(certificate());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new Malformed("trust file, line " + (next + 1) + ": neither portal, log, seal nor timestamp");
            }
        }

        private X509Certificate certificate() {
            var start = next + 1;
            while (next < lines.size() && !lines.get(next).equals(FINISH)) {
                next++;
            }
            var pem = String.join("\n", lines.subList(start, Math.min(next + 1, lines.size())));
            try {
                var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
                return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            } catch (CertificateException e) {
                throw new Malformed("trust file, line " + (start + 1) + ": not a certificate in PEM", e);
            }
        }
    }
}
