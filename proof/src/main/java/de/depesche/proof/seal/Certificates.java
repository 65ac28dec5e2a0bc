package de.depesche.proof.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Issues the certificates and the revocation list of the portal's own little authority (RFC 5280), all P-256.
final class Certificates {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int LONGEST_ORGANISATION = 64;
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {}

    static X500Name name(String commonName, String organisation) {
        var cut = organisation.substring(0, Math.min(organisation.length(), LONGEST_ORGANISATION));
        return new X500NameBuilder()
                .addRDN(BCStyle.O, cut)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    static X509Certificate root(KeyPair keys, X500Name name, Instant now, Period validity)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = builder(name, name, keys.getPublic(), now, validity)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(builder, keys.getPrivate());
    }

    static X509Certificate seal(Issuer issuer, PublicKey key, X500Name name, Instant now, Period validity)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = issued(issuer, key, name, now, validity)
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return signed(builder, issuer.key());
    }

    /// RFC 3161 §2.3: the one extended key usage, and critical.
    static X509Certificate timestamping(Issuer issuer, PublicKey key, X500Name name, Instant now, Period validity)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = issued(issuer, key, name, now, validity)
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return signed(builder, issuer.key());
    }

    /// An empty list: what was revoked here is replaced with its whole folder.
    static X509CRL revocations(Issuer issuer, Instant now, Period validity)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var extensions = new JcaX509ExtensionUtils();
        var builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(now));
        builder.setNextUpdate(Date.from(after(now, validity)));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer.certificate()));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
        return new JcaX509CRLConverter().getCRL(builder.build(signer(issuer.key())));
    }

    private static X509v3CertificateBuilder issued(
            Issuer issuer, PublicKey key, X500Name name, Instant now, Period validity)
            throws GeneralSecurityException, IOException {
        var extensions = new JcaX509ExtensionUtils();
        return builder(
                        X500Name.getInstance(
                                issuer.certificate().getSubjectX500Principal().getEncoded()),
                        name,
                        key,
                        now,
                        validity)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensions.createAuthorityKeyIdentifier(issuer.certificate()));
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Period validity)
            throws GeneralSecurityException, IOException {
        return new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE),
                        Date.from(now),
                        Date.from(after(now, validity)),
                        subject,
                        key)
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    }

    private static Instant after(Instant now, Period validity) {
        return now.atZone(ZoneOffset.UTC).plus(validity).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(ALGORITHM).build(key);
    }

    record Issuer(X509Certificate certificate, PrivateKey key) {}
}
