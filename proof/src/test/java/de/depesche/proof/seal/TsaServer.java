package de.depesche.proof.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A timestamp authority of somebody else on loopback, with a revocation list at the place its certificate names.
final class TsaServer implements AutoCloseable {
    enum Mood {
        WELL,
        GARBAGE,
        REFUSING,
        SILENT
    }

    final X509Certificate root;
    volatile Mood mood = Mood.WELL;
    volatile boolean listIsThere = true;
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final X509CRL list;
    private final Instant now;

    TsaServer(Instant now) throws Exception {
        this.now = now;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var rootKeys = newKeys();
        var issued = now.minusSeconds(3600);
        root = Certificates.root(rootKeys, Certificates.name("Fremde Stelle", "Uhr GmbH"), issued, Period.ofYears(20));
        var issuer = new Certificates.Issuer(root, rootKeys.getPrivate());
        list = Certificates.revocations(issuer, issued, Period.ofDays(7));
        keys = newKeys();
        certificate = certificate(issuer, issued);
        server.createContext("/tsa", this::stamp);
        server.createContext("/list.crl", this::list);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    private static KeyPair newKeys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(Certificates.Issuer issuer, Instant issued) throws Exception {
        var place = new GeneralName(
                GeneralName.uniformResourceIdentifier,
                address().resolve("/list.crl").toString());
        var builder = new JcaX509v3CertificateBuilder(
                        X500Name.getInstance(root.getSubjectX500Principal().getEncoded()),
                        BigInteger.TWO,
                        Date.from(issued),
                        Date.from(issued.plusSeconds(86_400L * 365 * 20)),
                        Certificates.name("Stempel 1", "Uhr GmbH"),
                        keys.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null)
                }));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())));
    }

    private void stamp(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestBody().readAllBytes();
        switch (mood) {
            case WELL -> answer(exchange, 200, response(request));
            case GARBAGE -> answer(exchange, 200, new byte[] {1, 2, 3});
            case REFUSING -> answer(exchange, 503, new byte[0]);
            case SILENT -> awaitClosing();
        }
    }

    private void awaitClosing() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] response(byte[] request) throws IOException {
        try {
            var signer =
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate);
            var digest =
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
            var tokens = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("2.999.1"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(now))
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        try {
            answer(exchange, listIsThere ? 200 : 404, listIsThere ? list.getEncoded() : new byte[0]);
        } catch (CRLException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
