package de.depesche.portal.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// What the bytes of one request must hash to, as the client says (tus `Upload-Checksum`).
public final class ExpectedChecksum {
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256", "md5", "MD5");

    private final MessageDigest digest;
    private final byte[] expected;

    private ExpectedChecksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /// Such as `sha256 n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=`.
    public static Optional<ExpectedChecksum> parse(String header) {
        var parts = header.strip().split(" ", 2);
        var algorithm = ALGORITHMS.get(parts[0]);
        if (algorithm == null || parts.length < 2) {
            return Optional.empty();
        }
        try {
            var digest = MessageDigest.getInstance(algorithm);
            var expected = Base64.getDecoder().decode(parts[1].strip());
            return expected.length == digest.getDigestLength()
                    ? Optional.of(new ExpectedChecksum(digest, expected))
                    : Optional.empty();
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void update(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
    }

    boolean matches() {
        return Arrays.equals(digest.digest(), expected);
    }
}
