package de.depesche.portal.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import de.depesche.portal.keys.GivenKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Who has a backup without the installation's keys can read no row of it, and cannot change it unseen. Both secrets
/// are derived from a key that every portal has from its first start, so that no further one must be kept.
final class BackupKey {
    /// The key of the ledger.
    static final String SOURCE = "ledger-checkpoint";

    private static final int BYTES = 32;
    private static final int SEGMENT = 128 << 10;

    private final SecretKey rows;
    private final SecretKey seal;

    BackupKey(byte[] secret) {
        rows = derived(secret, "depesche backup rows");
        seal = derived(secret, "depesche backup manifest");
    }

    static Optional<BackupKey> of(GivenKeys keys) {
        return keys.secret(SOURCE).map(BackupKey::new);
    }

    private static SecretKey derived(byte[] secret, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF must be there", e);
        }
    }

    /// @param backup and `file` are authenticated too, so that parts cannot be exchanged
    OutputStream encrypting(OutputStream into, UUID backup, String file) throws IOException {
        try {
            return cipher().newEncryptingStream(into, place(backup, file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be there", e);
        }
    }

    InputStream decrypting(InputStream from, UUID backup, String file) throws IOException {
        try {
            return cipher().newDecryptingStream(from, place(backup, file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be there", e);
        }
    }

    String seal(byte[] manifest) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(seal);
            return HexFormat.of().formatHex(mac.doFinal(manifest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC must be there", e);
        }
    }

    boolean isSealOf(byte[] manifest, String hex) {
        return MessageDigest.isEqual(
                seal(manifest).getBytes(StandardCharsets.US_ASCII), hex.strip().getBytes(StandardCharsets.US_ASCII));
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(rows.getEncoded(), "HmacSha256", BYTES, SEGMENT, 0);
    }

    private static byte[] place(UUID backup, String file) {
        return (backup + " " + file).getBytes(StandardCharsets.UTF_8);
    }
}
