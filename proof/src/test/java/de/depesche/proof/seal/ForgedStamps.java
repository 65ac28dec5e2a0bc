package de.depesche.proof.seal;

import de.depesche.proof.log.Hash;
import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
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
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;

/// Seals as the portal does, but with a stamp of whoever likes to make one. The libraries' own stamping refuses
/// certificates that are not for it, so the token is made by hand.
final class ForgedStamps {
    private ForgedStamps() {}

    static byte[] sealed(byte[] pdf, SealKeys keys, KeyFile.Entry stamper, Instant at) throws Exception {
        var service = new PAdESService(verifier(keys));
        var between = keys.seal().certificate();
        service.setTspSource((algorithm, digest) -> new TimestampBinary(token(digest, stamper, between, at)));
        var document = new InMemoryDocument(pdf);
        var parameters = parameters(keys);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.seal().key());
        signature.update(service.getDataToSign(document, parameters).getBytes());
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
        return FileChecksum.added(DSSUtils.toByteArray(service.signDocument(document, parameters, value)));
    }

    private static CommonCertificateVerifier verifier(SealKeys keys) throws GeneralSecurityException {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(keys.root()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        var list = new InMemoryDocument(keys.revocations().getEncoded());
        verifier.setCrlSource(new ExternalResourcesCRLSource(list));
        verifier.setAlertOnInvalidTimestamp(new SilentOnStatusAlert());
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        return verifier;
    }

    private static PAdESSignatureParameters parameters(SealKeys keys) {
        var seal = new CertificateToken(keys.seal().certificate());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(seal);
        parameters.setCertificateChain(List.of(seal, new CertificateToken(keys.root())));
        parameters.setSignatureTimestampParameters(new PAdESTimestampParameters(DigestAlgorithm.SHA256));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(keys.clock().instant()));
        return parameters;
    }

    private static byte[] token(byte[] digest, KeyFile.Entry stamper, X509Certificate between, Instant at) {
        try {
            var imprint = new MessageImprint(new AlgorithmIdentifier(TSPAlgorithms.SHA256), digest);
            var time = new ASN1GeneralizedTime(Date.from(at));
            var policy = new ASN1ObjectIdentifier(BuiltInTimestamps.POLICY);
            var info = new TSTInfo(policy, imprint, new ASN1Integer(1), time, null, null, null, null, null);
            var attributes = new DefaultSignedAttributeTableGenerator(attributes(stamper.certificate(), at));
            var signed = new CMSSignedDataGenerator();
            signed.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(attributes)
                    .build("SHA256withECDSA", stamper.key(), stamper.certificate()));
            signed.addCertificates(new JcaCertStore(List.of(stamper.certificate(), between)));
            var content = new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded());
            return signed.generate(content, true).getEncoded();
        } catch (IOException | GeneralSecurityException | CMSException | OperatorCreationException e) {
            throw new DSSException(e.getMessage(), e);
        }
    }

    private static AttributeTable attributes(X509Certificate stamper, Instant at) throws GeneralSecurityException {
        var signer = new ESSCertIDv2(Hash.sha256(stamper.getEncoded()).bytes());
        var attributes = new AttributeTable(
                new DERSet(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))))));
        return attributes.add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(signer));
    }
}
