package de.depesche.portal.identity;

import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that the portal makes up for people and machines.
final class GeneratedSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// No letters and digits that look alike on a printed letter.
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int ONE_TIME_LENGTH = 16;
    private static final int MACHINE_BYTES = 32;
    /// What RFC 4226 recommends for HMAC-SHA-1.
    private static final int SECOND_FACTOR_BYTES = 20;

    private GeneratedSecrets() {}

    static String oneTimePassword() {
        var password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /// 256 bits.
    static String forMachine() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(MACHINE_BYTES));
    }

    static String secondFactor() {
        return Base32.encode(random(SECOND_FACTOR_BYTES));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
