package de.depesche.proof.seal;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.ValidationLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Checks a PDF's seal with EU DSS, offline and under [StrictPolicy]. Safe for several threads.
public final class SealCheck {
    private static final ValidationPolicy POLICY = StrictPolicy.load();

    private final List<X509Certificate> sealRoots;
    private final List<X509Certificate> timestampRoots;

    /// @param sealRoots to which the seal's certificate may lead
    /// @param timestampRoots to which the timestamp's may lead besides
    public SealCheck(List<X509Certificate> sealRoots, List<X509Certificate> timestampRoots) {
        this.sealRoots = List.copyOf(sealRoots);
        this.timestampRoots = List.copyOf(timestampRoots);
    }

    /// The self-signed certificates inside the seal: they can show that it is consistent, never whose it is.
    public static List<X509Certificate> rootsWithin(byte[] pdf) {
        var signatures = new PDFDocumentValidator(new InMemoryDocument(pdf)).getSignatures();
        return signatures.stream()
                .flatMap(signature -> signature.getCertificateSource().getCertificates().stream())
                .filter(CertificateToken::isSelfSigned)
                .map(CertificateToken::getCertificate)
                .distinct()
                .toList();
    }

    /// @param now the time at which the seal is judged
    /// @return nothing when the PDF does not have exactly one seal
    public Optional<SealReport> check(byte[] pdf, Instant now) {
        var reports = judged(pdf, now);
        var signatures = reports.getDiagnosticData().getSignatures();
        if (signatures.size() != 1) {
            return Optional.empty();
        }
        var seal = signatures.getFirst();
        var verdict = reports.getSimpleReport();
        return Optional.of(report(seal, verdict, stamp(pdf, seal.getSignatureTimestamps(), verdict, now)));
    }

    private Reports judged(byte[] pdf, Instant at) {
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier());
        validator.setPdfObjFactory(withoutRendering());
        validator.setValidationTime(Date.from(at));
        validator.setValidationLevel(ValidationLevel.LONG_TERM_DATA);
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument(POLICY);
    }

    private CommonCertificateVerifier verifier() {
        var trusted = new CommonTrustedCertificateSource();
        sealRoots.forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        timestampRoots.forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        return verifier;
    }

    /// Pages are not drawn to be compared: [SignedPart#isLast] already refuses every change that could be drawn, and
    /// drawing a stranger's pages invites bombs.
    private static ServiceLoaderPdfObjFactory withoutRendering() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var factory = new ServiceLoaderPdfObjFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private SealReport report(SignatureWrapper seal, SimpleReport verdict, Optional<SealReport.Stamp> stamp) {
        var lt = seal.getSignatureFormat() == SignatureLevel.PAdES_BASELINE_LT;
        var passed = lt && verdict.getIndication(seal.getId()) == Indication.TOTAL_PASSED;
        var level = String.valueOf(seal.getSignatureFormat()).replace('_', '-');
        return new SealReport(
                seal.isBLevelTechnicallyValid(),
                level,
                Optional.ofNullable(seal.getSigningCertificate())
                        .map(SealCheck::name)
                        .orElse("?"),
                leads(seal.getCertificateChain(), sealRoots),
                passed,
                passed ? "" : cause(seal, verdict),
                stamp);
    }

    private static String cause(SignatureWrapper seal, SimpleReport verdict) {
        var messages = verdict.getAdESValidationErrors(seal.getId()).stream()
                .map(Message::getValue)
                .collect(Collectors.joining(" "));
        return "%s/%s, %s: %s"
                .formatted(
                        verdict.getIndication(seal.getId()),
                        verdict.getSubIndication(seal.getId()),
                        seal.getSignatureFormat(),
                        messages);
    }

    private Optional<SealReport.Stamp> stamp(
            byte[] pdf, List<TimestampWrapper> timestamps, SimpleReport verdict, Instant now) {
        if (timestamps.size() != 1) {
            return Optional.empty();
        }
        var timestamp = timestamps.getFirst();
        var chain = timestamp.getCertificateChain();
        var holds = timestamp.isMessageImprintDataIntact()
                && timestamp.isSignatureIntact()
                && timestamp.isSignatureValid()
                && (leads(chain, sealRoots) || leads(chain, timestampRoots))
                && passed(pdf, timestamp, verdict, now);
        var authority = Optional.ofNullable(timestamp.getSigningCertificate())
                .map(SealCheck::name)
                .orElse("?");
        return Optional.of(
                new SealReport.Stamp(holds, timestamp.getProductionTime().toInstant(), authority));
    }

    /// That the chain ends at a root says nothing of who issued what in it; the library's verdict does. What a
    /// certificate stamped in its time stays stamped: once it has ended, its stamp is judged as of its last moment.
    /// The seal itself is judged as of now, so that it does not outlive its own certificate by such a stamp.
    private boolean passed(byte[] pdf, TimestampWrapper timestamp, SimpleReport verdict, Instant now) {
        var ended = Optional.ofNullable(timestamp.getSigningCertificate())
                .map(certificate -> certificate.getNotAfter().toInstant())
                .filter(end -> end.isBefore(now));
        var asOfThen = ended.map(end -> judged(pdf, end).getSimpleReport()).orElse(verdict);
        return asOfThen.getIndication(timestamp.getId()) == Indication.PASSED;
    }

    private static boolean leads(List<CertificateWrapper> chain, Collection<X509Certificate> roots) {
        var ids = roots.stream()
                .map(root -> new CertificateToken(root).getDSSIdAsString())
                .toList();
        return chain.stream().anyMatch(certificate -> ids.contains(certificate.getId()));
    }

    private static String name(CertificateWrapper certificate) {
        return Optional.ofNullable(certificate.getCertificateDN()).orElse("?");
    }
}
