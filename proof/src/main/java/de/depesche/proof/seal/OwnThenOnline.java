package de.depesche.proof.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import org.jspecify.annotations.Nullable;

/// The portal's own revocation list for its own certificates; others are asked for where they say.
@SuppressWarnings("serial") // the library's sources are Serializable by their interface; none is ever serialised
record OwnThenOnline(RevocationSource<CRL> own, RevocationSource<CRL> online) implements RevocationSource<CRL> {
    @Override
    public @Nullable RevocationToken<CRL> getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        var found = own.getRevocationToken(certificate, issuer);
        return found == null ? online.getRevocationToken(certificate, issuer) : found;
    }
}
