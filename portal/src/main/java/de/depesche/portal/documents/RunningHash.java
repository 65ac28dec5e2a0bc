package de.depesche.portal.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a document's first bytes, that can be kept and gone on with later.
final class RunningHash {
    private final MessageDigest digest;

    private RunningHash(MessageDigest digest) {
        this.digest = digest;
    }

    static RunningHash begin() {
        try {
            return new RunningHash(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there", e);
        }
    }

    void update(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
    }

    RunningHash copy() {
        try {
            return new RunningHash((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    /// Ends it.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
