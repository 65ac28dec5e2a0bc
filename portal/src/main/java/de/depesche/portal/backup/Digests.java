package de.depesche.portal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

final class Digests {
    private static final int BUFFER = 1 << 20;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there", e);
        }
    }

    static String hex(MessageDigest ended) {
        return HexFormat.of().formatHex(ended.digest());
    }

    static String of(InputStream bytes) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        return hex(digest);
    }
}
