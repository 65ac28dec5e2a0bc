package de.depesche.portal.documents;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/// A document's own secret. Each piece is encrypted with a key of its own, derived from this secret and a fresh
/// random salt (AES-256-GCM in segments, each authenticated with its place): a nonce can never come twice, whatever
/// crashes in between. The piece's place in the document is authenticated too, so that pieces cannot be swapped.
final class ContentKey implements AutoCloseable {
    static final int BYTES = 32;

    private static final int SEGMENT = 128 << 10;

    private final byte[] secret;

    ContentKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a content key has " + BYTES + " bytes");
        }
        this.secret = secret;
    }

    static ContentKey fresh() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new ContentKey(secret);
    }

    /// Closing the returned channel writes the last segment and closes `into`.
    WritableByteChannel encrypting(WritableByteChannel into, PieceName piece) throws IOException {
        try {
            return cipher().newEncryptingChannel(into, piece.authenticated());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be there", e);
        }
    }

    SeekableByteChannel decrypting(SeekableByteChannel from, PieceName piece) throws IOException {
        try {
            return cipher().newSeekableDecryptingChannel(from, piece.authenticated());
        } catch (GeneralSecurityException e) {
            throw new IOException("piece " + piece + " is damaged", e);
        }
    }

    /// How long a piece of so many bytes is once it is encrypted.
    static long encryptedLength(int bytes) {
        try (var any = new ContentKey(new byte[BYTES])) {
            return any.cipher().expectedCiphertextSize(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be there", e);
        }
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(secret, "HmacSha256", BYTES, SEGMENT, 0);
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "ContentKey[hidden]";
    }
}
