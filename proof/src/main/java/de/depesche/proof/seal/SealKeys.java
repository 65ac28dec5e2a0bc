package de.depesche.proof.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/// The portal's own authority, in one folder: a root, the seal's key, the key of the built-in timestamp, and the
/// root's revocation list, which is renewed daily. Everything is made on first use. Nothing here is qualified in the
/// sense of Regulation (EU) 910/2014, and the certificates say so.
public final class SealKeys {
    static final String SEAL_NAME = "Depesche Siegel (nicht qualifiziert)";
    static final String TIMESTAMP_NAME = "Depesche eingebauter Zeitstempel (nicht qualifiziert)";
    private static final Period LIST_VALIDITY = Period.ofDays(7);
    private static final Period LIST_RENEWED_AFTER = Period.ofDays(1);

    private final Clock clock;
    private final KeyFile.Entry root;
    private final KeyFile.Entry seal;
    private final KeyFile.Entry timestamp;
    private @Nullable X509CRL revocations;

    private SealKeys(Clock clock, KeyFile.Entry root, KeyFile.Entry seal, KeyFile.Entry timestamp) {
        this.clock = clock;
        this.root = root;
        this.seal = seal;
        this.timestamp = timestamp;
    }

    /// Opens the folder's keys; makes the folder (mode 700) and what is missing (mode 600), and renews certificates in
    /// their last 90 days.
    ///
    /// @param organisation who runs the portal, for the certificates' O (cut to 64 characters)
    /// @throws SealKeysUnusable wrong password, damaged file, folder not writable
    public static SealKeys open(Path folder, char[] password, String organisation, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var making = new KeyFolder(folder, password, organisation, now);
            var root = making.root();
            return new SealKeys(clock, root, making.seal(root), making.timestamp(root));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new SealKeysUnusable("Keys for sealing could not be made in " + folder + ": is it writable?", e);
        }
    }

    /// What the portal's receipts are trusted by: hand it out on a way that forgers do not control.
    public X509Certificate root() {
        return root.certificate();
    }

    KeyFile.Entry seal() {
        return seal;
    }

    KeyFile.Entry timestamp() {
        return timestamp;
    }

    Clock clock() {
        return clock;
    }

    /// The revocation list, at most a day old.
    synchronized X509CRL revocations() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var known = revocations;
        if (known == null || !now.isBefore(known.getThisUpdate().toInstant().plus(LIST_RENEWED_AFTER))) {
            known = issued(now);
            revocations = known;
        }
        return known;
    }

    private X509CRL issued(Instant now) {
        try {
            return Certificates.revocations(root.issuer(), now, LIST_VALIDITY);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the revocation list could not be issued", e);
        }
    }
}
