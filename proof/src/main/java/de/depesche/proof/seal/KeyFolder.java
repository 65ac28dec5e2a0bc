package de.depesche.proof.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bouncycastle.operator.OperatorCreationException;

/// Takes keys from their files, or makes them and the certificates that are missing or about to end.
final class KeyFolder {
    private static final String ROOT_NAME = "Depesche Stammzertifikat";
    private static final Period ROOT_VALIDITY = Period.ofYears(30);
    private static final Period TIMESTAMP_VALIDITY = Period.ofYears(20);
    private static final Period SEAL_VALIDITY = Period.ofYears(10);
    private static final Period RENEW_BEFORE = Period.ofDays(90);

    private final Path folder;
    private final char[] password;
    private final String organisation;
    private final Instant now;

    KeyFolder(Path folder, char[] password, String organisation, Instant now) {
        this.folder = folder;
        this.password = password.clone();
        this.organisation = organisation;
        this.now = now;
    }

    KeyFile.Entry root() throws GeneralSecurityException, IOException, OperatorCreationException {
        var file = new KeyFile(folder.resolve("root.p12"));
        if (file.exists()) {
            return file.load(password);
        }
        var keys = newKeys();
        var name = Certificates.name(ROOT_NAME, organisation);
        var entry = new KeyFile.Entry(keys.getPrivate(), Certificates.root(keys, name, now, ROOT_VALIDITY));
        file.save(entry, password, entry.certificate());
        return entry;
    }

    KeyFile.Entry seal(KeyFile.Entry root) throws GeneralSecurityException, IOException, OperatorCreationException {
        var file = new KeyFile(folder.resolve("seal.p12"));
        var kept = kept(file, root);
        return kept.isPresent() ? kept.get() : newSeal(file, root);
    }

    private KeyFile.Entry newSeal(KeyFile file, KeyFile.Entry root)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var keys = newKeys();
        var name = Certificates.name(SealKeys.SEAL_NAME, organisation);
        var certificate = Certificates.seal(root.issuer(), keys.getPublic(), name, now, SEAL_VALIDITY);
        return saved(file, root, new KeyFile.Entry(keys.getPrivate(), certificate));
    }

    KeyFile.Entry timestamp(KeyFile.Entry root)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var file = new KeyFile(folder.resolve("timestamp.p12"));
        var kept = kept(file, root);
        return kept.isPresent() ? kept.get() : newTimestamp(file, root);
    }

    private KeyFile.Entry newTimestamp(KeyFile file, KeyFile.Entry root)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var keys = newKeys();
        var name = Certificates.name(SealKeys.TIMESTAMP_NAME, organisation);
        var certificate = Certificates.timestamping(root.issuer(), keys.getPublic(), name, now, TIMESTAMP_VALIDITY);
        return saved(file, root, new KeyFile.Entry(keys.getPrivate(), certificate));
    }

    private KeyFile.Entry saved(KeyFile file, KeyFile.Entry root, KeyFile.Entry entry)
            throws GeneralSecurityException, IOException {
        file.save(entry, password, entry.certificate(), root.certificate());
        return entry;
    }

    /// Empty where there is none, or its certificate is about to end.
    private Optional<KeyFile.Entry> kept(KeyFile file, KeyFile.Entry root) throws GeneralSecurityException {
        if (!file.exists()) {
            return Optional.empty();
        }
        var entry = file.load(password);
        entry.certificate().verify(root.certificate().getPublicKey());
        var renewal = now.atZone(ZoneOffset.UTC).plus(RENEW_BEFORE).toInstant();
        return renewal.isBefore(entry.certificate().getNotAfter().toInstant()) ? Optional.of(entry) : Optional.empty();
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
