package de.depesche.proof.entry;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Sixteen random bytes that make a commitment to a guessable value unguessable. Whoever deletes the salt and the
/// value has erased the value: the log's entry stays, and tells nothing.
public final class Salt {
    public static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Salt random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    /// @param hex 32 hexadecimal digits
    /// @throws IllegalArgumentException anything else
    public static Salt ofHex(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a salt has 16 bytes");
        }
        return new Salt(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && hex().equals(salt.hex());
    }

    @Override
    public int hashCode() {
        return hex().hashCode();
    }

    @Override
    public String toString() {
        return "Salt[hidden]";
    }
}
