package de.depesche.proof.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/// Whether a timestamp token is signed by somebody who leads to one of the roots (RFC 3161 §2.3, RFC 5280 §6).
final class TokenTrust {
    private TokenTrust() {}

    static void require(byte[] token, List<X509Certificate> roots) throws SealUnavailable {
        try {
            var stamp = new TimeStampToken(ContentInfo.getInstance(token));
            var signer = signer(stamp);
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            requirePath(signer, certificates(stamp), roots);
        } catch (TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException e) {
            throw new SealUnavailable("The timestamp is not from the authority that was set up: " + e.getMessage(), e);
        }
    }

    private static X509Certificate signer(TimeStampToken stamp) throws GeneralSecurityException {
        Collection<X509CertificateHolder> found =
                stamp.getCertificates().getMatches(TokenTrust.<X509CertificateHolder>selector(stamp));
        if (found.size() != 1) {
            throw new GeneralSecurityException("the token does not hold its signer's certificate");
        }
        return new JcaX509CertificateConverter().getCertificate(found.iterator().next());
    }

    @SuppressWarnings("unchecked") // a signer id selects certificates; the library declares it raw
    private static <T> Selector<T> selector(TimeStampToken stamp) {
        return stamp.getSID();
    }

    private static List<X509Certificate> certificates(TimeStampToken stamp) throws GeneralSecurityException {
        var certificates = new ArrayList<X509Certificate>();
        for (var holder : stamp.getCertificates().getMatches(null)) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }

    private static void requirePath(X509Certificate signer, List<X509Certificate> others, List<X509Certificate> roots)
            throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(signer);
        var anchors = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
