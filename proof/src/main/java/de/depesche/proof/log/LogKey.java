package de.depesche.proof.log;

import de.depesche.proof.canonical.Malformed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The log's own Ed25519 key: signs checkpoints. Two lines of text keep it: [#secret] belongs in a file of mode 600.
public final class LogKey {
    private static final String PREFIX = "depesche-log-key";

    private final LogVerifier verifier;
    private final PrivateKey privateKey;
    private final EdECPublicKey publicKey;

    private LogKey(String name, PrivateKey privateKey, EdECPublicKey publicKey) {
        this.verifier = LogVerifier.of(name, publicKey);
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /// @param name of the log, also its checkpoints' origin, such as `portal.example.org/ledger`
    public static LogKey generate(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new LogKey(name, pair.getPrivate(), (EdECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks Ed25519", e);
        }
    }

    /// The key that RFC 8032 §5.1.5 derives from a secret: one that is kept with other secrets needs no file of its
    /// own.
    ///
    /// @param seed 32 bytes nobody else knows
    public static LogKey ofSeed(String name, byte[] seed) {
        if (seed.length != Hash.LENGTH) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed.clone()));
            var pair = generator.generateKeyPair();
            var key = new LogKey(name, pair.getPrivate(), (EdECPublicKey) pair.getPublic());
            key.requireSeed(seed);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks Ed25519", e);
        }
    }

    /// Java derives a public key only while it generates one, so the seed goes in where randomness is asked for.
    private static final class Seed extends SecureRandom {
        private final transient byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /// A provider that asked for randomness in another way would make a key that is lost with this process.
    private void requireSeed(byte[] seed) throws GeneralSecurityException {
        var kept = ((EdECPrivateKey) privateKey).getBytes();
        if (kept.isEmpty() || !MessageDigest.isEqual(kept.get(), seed)) {
            throw new GeneralSecurityException("this Java platform does not take an Ed25519 seed");
        }
    }

    /// Everything needed to have this key again: `depesche-log-key name private public`, keys as base64 of their DER.
    public String secret() {
        var base64 = Base64.getEncoder();
        return "%s %s %s %s%n"
                .formatted(
                        PREFIX,
                        verifier.name(),
                        base64.encodeToString(privateKey.getEncoded()),
                        base64.encodeToString(publicKey.getEncoded()));
    }

    /// @throws Malformed not what [#secret] wrote, or the halves do not belong together
    public static LogKey parse(String secret) {
        var parts = secret.strip().split(" ", -1);
        if (parts.length != 4 || !parts[0].equals(PREFIX)) {
            throw new Malformed("log key file: " + PREFIX + ", name and two keys are expected");
        }
        try {
            var keys = KeyFactory.getInstance("Ed25519");
            var decoder = Base64.getDecoder();
            var key = new LogKey(
                    parts[1],
                    (EdECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(parts[2]))),
                    (EdECPublicKey) keys.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[3]))));
            key.requireHalvesOfOnePair();
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Malformed("log key file: unreadable key", e);
        }
    }

    private void requireHalvesOfOnePair() {
        var probe = verifier.vkey().getBytes(StandardCharsets.UTF_8);
        if (!verifier.verifies(probe, sign(probe))) {
            throw new Malformed("log key file: private and public key do not belong together");
        }
    }

    public LogVerifier verifier() {
        return verifier;
    }

    /// Signs the head of this log. A log must never sign two heads that contradict each other: the caller signs
    /// only heads of the one stored tree.
    public SignedCheckpoint sign(long size, Hash root) {
        var checkpoint = new Checkpoint(verifier.name(), size, root);
        var signature = sign(checkpoint.text().getBytes(StandardCharsets.UTF_8));
        return SignedCheckpoint.of(checkpoint, verifier, signature);
    }

    private byte[] sign(byte[] text) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(privateKey);
            signing.update(text);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing with Ed25519 failed", e);
        }
    }

    @Override
    public String toString() {
        return "LogKey[" + verifier.name() + ", hidden]";
    }
}
