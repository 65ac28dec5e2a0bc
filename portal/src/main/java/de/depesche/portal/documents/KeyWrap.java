package de.depesche.portal.documents;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM of one short secret under a master key, bound to its owner's id: nonce, ciphertext, tag, in hex.
final class KeyWrap {
    private static final HexFormat HEX = HexFormat.of();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec masterKey;

    KeyWrap(byte[] masterKey) {
        this.masterKey = new SecretKeySpec(masterKey, "AES");
    }

    String wrap(byte[] secret, UUID owner) {
        try {
            var nonce = new byte[NONCE];
            new SecureRandom().nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return HEX.formatHex(nonce) + HEX.formatHex(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be there", e);
        }
    }

    /// @return empty when it was wrapped by another key, for another owner, or changed since
    Optional<byte[]> unwrap(String hex, UUID owner) {
        var wrapped = HEX.parseHex(hex);
        try {
            var nonce = Arrays.copyOf(wrapped, NONCE);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(wrapped, NONCE, wrapped.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be there", e);
        }
    }

    /// The JDK's own provider by name: another one that is registered first can be eighty times slower.
    private Cipher cipher(int mode, byte[] nonce, UUID owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        cipher.init(mode, masterKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .flip());
        return cipher;
    }
}
