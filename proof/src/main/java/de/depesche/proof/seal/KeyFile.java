package de.depesche.proof.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/// One key with its certificate in a PKCS#12 file that only its owner may read (mode 600).
record KeyFile(Path path) {
    private static final String ALIAS = "depesche";

    record Entry(PrivateKey key, X509Certificate certificate) {
        Certificates.Issuer issuer() {
            return new Certificates.Issuer(certificate, key);
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    Entry load(char[] password) {
        try (var in = Files.newInputStream(path)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (store.getKey(ALIAS, password) instanceof PrivateKey key
                    && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new Entry(key, certificate);
            }
            throw new SealKeysUnusable(path + " holds no key named " + ALIAS + ". Restore it from the backup.", null);
        } catch (GeneralSecurityException | IOException e) {
            throw new SealKeysUnusable(
                    path + " cannot be opened: wrong password or damaged. Restore it and its password from the backup.",
                    e);
        }
    }

    void save(Entry entry, char[] password, Certificate... chain) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, entry.key(), password, chain);
        var out = new ByteArrayOutputStream();
        store.store(out, password);
        write(path, out.toByteArray());
    }

    /// Whole or not at all, even when the machine dies in between.
    static void write(Path path, byte[] content) throws IOException {
        var beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(content));
            file.force(true);
        }
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
