package de.depesche.portal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/// The authenticator app of the people in [TestWorld].
public final class TestCodes {
    private static final TimeBasedOneTimePasswordGenerator APP = new TimeBasedOneTimePasswordGenerator();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TestCodes() {}

    public static String at(Instant now) {
        return at(now, TestWorld.SECOND_FACTOR);
    }

    /// @param secret Base32
    public static String at(Instant now, String secret) {
        try {
            return APP.generateOneTimePasswordString(new SecretKeySpec(decoded(secret), APP.getAlgorithm()), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String secret) {
        var bits = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            bits.append("%5s"
                    .formatted(Integer.toBinaryString(BASE32.indexOf(secret.charAt(i))))
                    .replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
