package de.depesche.portal.identity;

/// Encrypted: nonce and ciphertext, only for its person's key.
final class SealedSecret {
    private final byte[] bytes;

    private SealedSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static SealedSecret of(byte[] bytes) {
        return new SealedSecret(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
