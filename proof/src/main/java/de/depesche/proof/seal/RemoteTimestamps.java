package de.depesche.proof.seal;

import de.depesche.proof.log.Hash;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.aia.DefaultAIASource;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/// A timestamp authority somewhere else, asked over HTTP (RFC 3161 §3.4). Its certificate's revocation is asked for
/// where the certificate says (CRL or OCSP); without an answer there is no seal.
public final class RemoteTimestamps implements TimestampAuthority {
    private final String name;
    private final URI address;
    private final List<X509Certificate> roots;
    private final Duration patience;

    /// @param name how receipts call it, such as `D-Trust`
    /// @param address `http` or `https`
    /// @param roots to which its certificate must lead, at least one
    /// @param patience for connecting and for each answer, 1 ms to 5 minutes
    public RemoteTimestamps(String name, URI address, List<X509Certificate> roots, Duration patience) {
        if (!List.of("http", "https").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("timestamp authority: an address with http or https is expected");
        }
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("timestamp authority: at least one root certificate is expected");
        }
        if (!patience.isPositive() || patience.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("timestamp authority: a patience of 1 ms to 5 minutes is expected");
        }
        this.name = name;
        this.address = address;
        this.roots = List.copyOf(roots);
        this.patience = patience;
    }

    @Override
    public String name() {
        return name + " (" + address.getHost() + ")";
    }

    @Override
    public String standing() {
        return "Das ist eine fremde Stelle; ob sie ein qualifizierter Dienst ist, sagt die Vertrauensliste ihres Landes.";
    }

    @Override
    public byte[] stamp(Hash imprint) throws SealUnavailable {
        var source = new OnlineTSPSource(address.toString(), patient(new TimestampDataLoader()));
        source.setNonceSource(new SecureRandomNonceSource());
        try {
            var token = source.getTimeStampResponse(DigestAlgorithm.SHA256, imprint.bytes())
                    .getBytes();
            TokenTrust.require(token, roots);
            return token;
        } catch (DSSException e) {
            throw new SealUnavailable("The timestamp authority " + name() + " did not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public List<X509Certificate> roots() {
        return roots;
    }

    /// Lets the library ask the authority's own services about its certificate.
    void connect(CommonCertificateVerifier verifier) {
        var own = verifier.getCrlSource();
        var online = new OnlineCRLSource(patient(new CommonsDataLoader()));
        verifier.setCrlSource(new OwnThenOnline(own, online));
        verifier.setOcspSource(new OnlineOCSPSource(patient(new OCSPDataLoader())));
        verifier.setAIASource(new DefaultAIASource(patient(new CommonsDataLoader())));
    }

    private <T extends CommonsDataLoader> T patient(T loader) {
        var millis = Math.toIntExact(patience.toMillis());
        loader.setTimeoutConnection(millis);
        loader.setTimeoutConnectionRequest(millis);
        loader.setTimeoutResponse(millis);
        loader.setTimeoutSocket(millis);
        loader.setRedirectsEnabled(false);
        return loader;
    }
}
