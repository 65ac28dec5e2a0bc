package de.depesche.benches;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// A certificate of a portal's own, for measuring what TLS costs. Whom it names is not asked.
final class Certificate {
    private static final String PASSWORD = "of-the-benches";

    private Certificate() {}

    /// @return the settings with which a portal uses it
    static Map<String, String> in(Path folder) throws Exception {
        var keystore = Files.createDirectories(folder).resolve("tls.p12");
        if (!Files.exists(keystore)) {
            Peers.run(
                    folder,
                    folder.resolve("keytool.log"),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            keystore.toString()));
        }
        return Map.of("depesche.tls.keystore", keystore.toString(), "depesche.tls.password", PASSWORD);
    }

    static SSLSocketFactory trusting() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Everybody()}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
