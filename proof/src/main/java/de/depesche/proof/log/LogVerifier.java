package de.depesche.proof.log;

import de.depesche.proof.canonical.Malformed;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a log's key with its name, written as a *vkey*: `name+id+base64(0x01 ‖ key)`
/// (C2SP signed-note; the id is the start of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key)).
public final class LogVerifier {
    static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final int LONGEST_NAME = 200;

    private final String name;
    private final byte[] key;

    private LogVerifier(String name, byte[] key) {
        requireName(name);
        this.name = name;
        this.key = key;
    }

    static LogVerifier of(String name, EdECPublicKey key) {
        var point = key.getPoint();
        var encoded = littleEndian(point.getY());
        if (point.isXOdd()) {
            encoded[KEY_LENGTH - 1] |= (byte) 0x80;
        }
        return new LogVerifier(name, encoded);
    }

    /// @throws Malformed not a vkey of an Ed25519 key, or its id does not fit
    public static LogVerifier parse(String vkey) {
        var parts = vkey.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("log key: name+id+key is expected");
        }
        try {
            var encoded = Base64.getDecoder().decode(parts[2]);
            if (encoded.length != KEY_LENGTH + 1 || encoded[0] != ED25519) {
                throw new Malformed("log key: not an Ed25519 key");
            }
            var verifier = new LogVerifier(parts[0], Arrays.copyOfRange(encoded, 1, encoded.length));
            if (!verifier.vkey().equals(vkey.strip())) {
                throw new Malformed("log key: the id does not fit the key");
            }
            return verifier;
        } catch (IllegalArgumentException e) {
            throw new Malformed("log key: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public String vkey() {
        return name + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(concatenated(new byte[] {ED25519}, key));
    }

    byte[] keyId() {
        var head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(head, new byte[] {ED25519}, key).bytes(), 4);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(publicKey());
            verification.update(text);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var y = key.clone();
        var odd = (y[KEY_LENGTH - 1] & 0x80) != 0;
        y[KEY_LENGTH - 1] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, reversed(y)));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    /// C2SP signed-note: not empty, no white space, no plus, no control characters.
    static void requireName(String name) {
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.codePoints().anyMatch(c -> c == '+' || Character.isISOControl(c) || isSpace(c))) {
            throw new IllegalArgumentException("a log's name has 1 to 200 characters, no spaces and no plus");
        }
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static byte[] littleEndian(BigInteger number) {
        var bigEndian = number.toByteArray();
        var encoded = new byte[KEY_LENGTH];
        for (var i = 0; i < Math.min(KEY_LENGTH, bigEndian.length); i++) {
            encoded[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return encoded;
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    static byte[] concatenated(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogVerifier verifier && vkey().equals(verifier.vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
