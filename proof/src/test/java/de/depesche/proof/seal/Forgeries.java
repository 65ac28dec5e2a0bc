package de.depesche.proof.seal;

import de.depesche.proof.log.Hash;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.Date;
import java.util.List;

/// What a forger can do who knows the program but not the keys; and with `sealedWeakly` one who knows them.
public final class Forgeries {
    private Forgeries() {}

    /// The checksum is no secret: everybody can set it right.
    public static byte[] withRightChecksum(byte[] file) {
        var line = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("%sha256:");
        if (line < 0 || line + 72 > file.length) {
            return FileChecksum.added(file);
        }
        var forged = file.clone();
        write(forged, line + 8, "0".repeat(64));
        write(forged, line + 8, Hash.sha256(forged).hex());
        return forged;
    }

    private static void write(byte[] file, int at, String digits) {
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, file, at, digits.length());
    }

    /// Level B: no timestamp, no revocation list.
    public static byte[] sealedWeakly(byte[] pdf, SealKeys keys) throws Exception {
        var seal = new CertificateToken(keys.seal().certificate());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(seal);
        parameters.setCertificateChain(List.of(seal, new CertificateToken(keys.root())));
        parameters.bLevel().setSigningDate(Date.from(keys.clock().instant()));
        var service = new PAdESService(new CommonCertificateVerifier());
        var document = new InMemoryDocument(pdf);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.seal().key());
        signature.update(service.getDataToSign(document, parameters).getBytes());
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
        return withRightChecksum(DSSUtils.toByteArray(service.signDocument(document, parameters, value)));
    }
}
