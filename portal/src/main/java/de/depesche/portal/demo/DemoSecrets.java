package de.depesche.portal.demo;

import java.security.SecureRandom;

/// Secrets that a person can type from the screen; new ones for each demo world.
final class DemoSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CONSONANTS = "bdfgklmnprstvwz";
    private static final String VOWELS = "aeiou";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private DemoSecrets() {}

    /// Such as `tamo-lure-wiso-4817`: about 55 bits.
    static String password() {
        var password = new StringBuilder();
        for (int word = 0; word < 3; word++) {
            for (int syllable = 0; syllable < 2; syllable++) {
                password.append(oneOf(CONSONANTS)).append(oneOf(VOWELS));
            }
            password.append('-');
        }
        return password.append(1000 + RANDOM.nextInt(9000)).toString();
    }

    /// 160 bits in Base32.
    static String secondFactor() {
        var secret = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            secret.append(oneOf(BASE_32));
        }
        return secret.toString();
    }

    private static char oneOf(String signs) {
        return signs.charAt(RANDOM.nextInt(signs.length()));
    }
}
