package de.depesche.proof.verification;

import de.depesche.proof.log.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A file that somebody holds and wants to find in a receipt.
///
/// @param name without its folder
/// @param sizeBytes length
public record GivenFile(String name, Hash sha256, long sizeBytes) {
    /// Reads the file once; its size does not matter.
    public static GivenFile read(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var size = in.transferTo(OutputStream.nullOutputStream());
            return new GivenFile(
                    String.valueOf(file.getFileName()),
                    Hash.of(in.getMessageDigest().digest()),
                    size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
