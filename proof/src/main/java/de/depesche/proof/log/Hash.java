package de.depesche.proof.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 value, 32 bytes. Leaves and nodes are hashed as RFC 9162 §2.1.1 says: with a first byte that tells
/// them apart, so that no node can pass for a leaf.
public final class Hash {
    public static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException when it is not 32 bytes
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 value has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// @param hex 64 lower-case hexadecimal digits
    /// @throws IllegalArgumentException anything else
    public static Hash ofHex(String hex) {
        if (hex.length() != 2 * LENGTH
                || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("a SHA-256 value has 64 hexadecimal digits in lower case");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /// Plain SHA-256 of the concatenated parts.
    public static Hash sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /// SHA-256(0x00 ‖ data).
    public static Hash leaf(byte[] data) {
        var digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(data));
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    public static Hash node(Hash left, Hash right) {
        var digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
