package de.depesche.formats.containers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// A container of our own, for tests and demonstrations: the content **in clear** with its length and SHA-256. It keeps
/// no secret, is compatible with nothing, and says both in its first line.
///
/// A line of ASCII, the length in eight bytes (big-endian), the hash in 32 bytes, the content.
public final class TestOnlyContainer implements SealedFiles {
    private static final byte[] FIRST_LINE =
            "DEPESCHE TEST CONTAINER - NOT ENCRYPTED - NOT XKM\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_BYTES = 32;
    private static final int HEAD = FIRST_LINE.length + Long.BYTES + HASH_BYTES;

    @Override
    public String name() {
        return "Depesche-Testcontainer (unverschlüsselt, kein XKM)";
    }

    @Override
    public String ending() {
        return ".depesche-test";
    }

    @Override
    public byte[] close(byte[] content) {
        var container = new ByteArrayOutputStream(HEAD + content.length);
        container.writeBytes(FIRST_LINE);
        container.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(content.length).array());
        container.writeBytes(hash(content));
        container.writeBytes(content);
        return container.toByteArray();
    }

    @Override
    public Optional<byte[]> open(byte[] container) throws ContainerRefused {
        if (container.length < HEAD
                || !Arrays.equals(container, 0, FIRST_LINE.length, FIRST_LINE, 0, FIRST_LINE.length)) {
            throw new ContainerRefused("not a test container");
        }
        var head = ByteBuffer.wrap(container);
        long length = head.getLong(FIRST_LINE.length);
        var content = Arrays.copyOfRange(container, HEAD, container.length);
        var expected = Arrays.copyOfRange(container, HEAD - HASH_BYTES, HEAD);
        if (length != content.length || !MessageDigest.isEqual(expected, hash(content))) {
            throw new ContainerRefused("the test container is damaged");
        }
        return Optional.of(content);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
