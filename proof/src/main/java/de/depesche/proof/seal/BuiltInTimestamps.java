package de.depesche.proof.seal;

import de.depesche.proof.log.Hash;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;

/// The portal's own clock under the portal's own key: proves no more than that the portal said so. Receipts name it
/// as what it is.
public final class BuiltInTimestamps implements TimestampAuthority {
    /// Under 2.999, the arc for examples (X.660): no registered policy is claimed.
    static final String POLICY = "2.999.3161.1";

    private final SealKeys keys;

    public BuiltInTimestamps(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return SealKeys.TIMESTAMP_NAME;
    }

    @Override
    public String standing() {
        return "Das ist die eingebaute Stelle, kein qualifizierter Dienst im Sinne der Verordnung (EU) Nr. 910/2014.";
    }

    @Override
    public byte[] stamp(Hash imprint) throws SealUnavailable {
        var own = keys.timestamp();
        var source = new KeyEntityTSPSource(own.key(), own.certificate(), List.of(own.certificate(), keys.root()));
        source.setTsaPolicy(POLICY);
        source.setDigestAlgorithm(DigestAlgorithm.SHA256);
        source.setProductionTime(Date.from(keys.clock().instant()));
        try {
            return source.getTimeStampResponse(DigestAlgorithm.SHA256, imprint.bytes())
                    .getBytes();
        } catch (DSSException e) {
            throw new SealUnavailable("The built-in timestamp failed: " + e.getMessage(), e);
        }
    }

    @Override
    public List<X509Certificate> roots() {
        return List.of(keys.root());
    }

    X509CRL revocations() {
        return keys.revocations();
    }
}
