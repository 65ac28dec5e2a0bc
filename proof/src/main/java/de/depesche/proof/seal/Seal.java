package de.depesche.proof.seal;

import de.depesche.proof.log.Hash;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.Date;
import java.util.List;

/// Seals a PDF at level PAdES-BASELINE-LT (ETSI EN 319 142-1): signature, timestamp and everything needed to check
/// both offline. There is no weaker level to fall back to. Safe for several threads.
public final class Seal {
    private final SealKeys keys;
    private final TimestampAuthority authority;

    public Seal(SealKeys keys, TimestampAuthority authority) {
        this.keys = keys;
        this.authority = authority;
    }

    /// @param pdf a PDF without signatures
    /// @return the sealed file, with its checksum (see [FileChecksum])
    /// @throws SealUnavailable no timestamp, or what is needed to check it could not be had; nothing is kept
    public byte[] seal(byte[] pdf) throws SealUnavailable {
        try {
            var service = service();
            var document = new InMemoryDocument(pdf);
            var parameters = parameters();
            var toSign = service.getDataToSign(document, parameters).getBytes();
            var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature(toSign));
            return FileChecksum.added(bytes(service.signDocument(document, parameters, value)));
        } catch (Unstamped e) {
            throw e.unavailable;
        } catch (RuntimeException | GeneralSecurityException e) {
            throw new SealUnavailable("No seal of level PAdES-BASELINE-LT could be made: " + e.getMessage(), e);
        }
    }

    private PAdESService service() throws CRLException {
        var verifier = new CommonCertificateVerifier();
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(keys.root()));
        authority.roots().forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        switch (authority) {
            case BuiltInTimestamps builtIn -> verifier.setCrlSource(lists(keys.revocations(), builtIn.revocations()));
            case RemoteTimestamps remote -> {
                verifier.setCrlSource(lists(keys.revocations()));
                remote.connect(verifier);
            }
        }
        var service = new PAdESService(verifier);
        service.setTspSource((algorithm, digest) -> stamped(digest));
        return service;
    }

    private static ExternalResourcesCRLSource lists(X509CRL... lists) throws CRLException {
        var documents = new DSSDocument[lists.length];
        for (var i = 0; i < lists.length; i++) {
            documents[i] = new InMemoryDocument(lists[i].getEncoded());
        }
        return new ExternalResourcesCRLSource(documents);
    }

    private TimestampBinary stamped(byte[] digest) {
        try {
            return new TimestampBinary(authority.stamp(Hash.of(digest)));
        } catch (SealUnavailable e) {
            throw new Unstamped(e);
        }
    }

    private PAdESSignatureParameters parameters() {
        var seal = new CertificateToken(keys.seal().certificate());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(seal);
        parameters.setCertificateChain(List.of(seal, new CertificateToken(keys.root())));
        parameters.setSignatureTimestampParameters(new PAdESTimestampParameters(DigestAlgorithm.SHA256));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(keys.clock().instant()));
        parameters.setReason("Versiegelter Beleg");
        parameters.setAppName("Depesche");
        return parameters;
    }

    private byte[] signature(byte[] toSign) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.seal().key());
        signature.update(toSign);
        return signature.sign();
    }

    private static byte[] bytes(DSSDocument document) {
        return DSSUtils.toByteArray(document);
    }

    /// Carries the checked exception through the timestamp library, which knows none.
    private static final class Unstamped extends DSSException {
        final SealUnavailable unavailable;

        Unstamped(SealUnavailable unavailable) {
            super(unavailable.getMessage(), unavailable);
            this.unavailable = unavailable;
        }
    }
}
