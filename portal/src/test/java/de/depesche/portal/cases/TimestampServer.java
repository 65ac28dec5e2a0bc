package de.depesche.portal.cases;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A timestamp authority (RFC 3161) on loopback that can be away. It stamps with the key of a PKCS#12 file.
final class TimestampServer {
    private static final String ALIAS = "depesche";

    private final HttpServer server;
    private volatile boolean away;

    private TimestampServer(HttpServer server) {
        this.server = server;
    }

    static TimestampServer start(Path keyFile, char[] password) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var server = new TimestampServer(http);
        http.createContext("/", exchange -> server.answer(exchange, keyFile, password));
        http.start();
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    private void answer(HttpExchange exchange, Path keyFile, char[] password) throws IOException {
        try (exchange) {
            var request = exchange.getRequestBody().readAllBytes();
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var response = stamp(request, keyFile, password);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        }
    }

    private static byte[] stamp(byte[] question, Path keyFile, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(keyFile)) {
                store.load(in, password);
            }
            var key = (PrivateKey) store.getKey(ALIAS, password);
            var chain = Arrays.stream(store.getCertificateChain(ALIAS))
                    .map(X509Certificate.class::cast)
                    .toList();
            var request = new TimeStampRequest(question);
            return new TimeStampResponseGenerator(tokens(key, chain), TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.valueOf(System.nanoTime()), Date.from(Instant.now()))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TimeStampTokenGenerator tokens(PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException, OperatorCreationException, TSPException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key, chain.getFirst());
        var generator = new TimeStampTokenGenerator(
                signer,
                digests.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
                new ASN1ObjectIdentifier("2.999.1"));
        generator.addCertificates(new JcaCertStore(chain));
        return generator;
    }
}
