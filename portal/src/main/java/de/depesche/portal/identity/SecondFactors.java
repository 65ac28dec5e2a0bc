package de.depesche.portal.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import de.depesche.portal.identity.PersonStore.Proofs;
import de.depesche.portal.keys.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// TOTP (RFC 6238: six digits, 30 s, HMAC-SHA-1, what all authenticator apps speak). Secrets are kept encrypted with
/// AES-256-GCM, bound to their person.
@Component
class SecondFactors {
    static final Duration STEP = Duration.ofSeconds(30);

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /// One step early and one late.
    private static final int TOLERANCE = 1;

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final SecretKeySpec key;
    private final SealedSecret nobodys;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecureRandom random = new SecureRandom();

    @Autowired
    SecondFactors(Keys keys) {
        this(keys.secret("second-factor"));
    }

    SecondFactors(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.nobodys = seal(NOBODY, GeneratedSecrets.secondFactor());
    }

    SealedSecret seal(PersonId person, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, person, Base32.decode(secret));
        var sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
        return SealedSecret.of(sealed);
    }

    /// @param person or nobody: that takes as long
    /// @return the time step that the code belongs to; empty when it belongs to none of now
    OptionalLong stepOf(String code, Optional<Proofs> person, Instant now) {
        var secret = person.map(known -> open(known.id(), known.secondFactor())).orElseGet(() -> open(NOBODY, nobodys));
        long current = now.getEpochSecond() / STEP.toSeconds();
        var found = OptionalLong.empty();
        // No early end: each try takes the same time.
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            if (isEqual(code, codeAt(secret, step))) {
                found = OptionalLong.of(step);
            }
        }
        return person.isPresent() ? found : OptionalLong.empty();
    }

    private byte[] open(PersonId person, SealedSecret secret) {
        var sealed = secret.bytes();
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                person,
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private String codeAt(byte[] secret, long step) {
        try {
            var at = Instant.ofEpochSecond(step * STEP.toSeconds());
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a second factor without a usable secret", e);
        }
    }

    private static boolean isEqual(String typed, String expected) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] crypt(int mode, byte[] nonce, PersonId person, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(person.value().toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key second-factor does not fit the data", e);
        }
    }
}
