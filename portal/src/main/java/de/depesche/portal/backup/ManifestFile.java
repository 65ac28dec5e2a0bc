package de.depesche.portal.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The manifest as a file that people can read, and its seal in a file beside it.
final class ManifestFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestFile() {}

    static void write(Path backup, Manifest manifest, BackupKey key) throws IOException {
        var bytes = JSON.writeValueAsBytes(manifest);
        write(backup.resolve(BackupFolder.SEAL), (key.seal(bytes) + "\n").getBytes(StandardCharsets.US_ASCII));
        write(backup.resolve(BackupFolder.MANIFEST), bytes);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var out = new PrivateFile(file)) {
            out.write(bytes);
        }
    }

    /// Not to be trusted yet: it tells which keys are needed to look at its seal.
    ///
    /// @throws Refused where a newer release wrote it, or nobody did
    static Manifest read(Path backup) throws IOException {
        try {
            var tree = JSON.readTree(Files.readAllBytes(backup.resolve(BackupFolder.MANIFEST)));
            if (tree.path("format").asInt(0) > Manifest.FORMAT) {
                throw new Refused(
                        "newer", backup.getFileName(), tree.path("release").asString("?"));
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException | NoSuchFileException e) {
            throw new Refused("damaged", BackupFolder.MANIFEST);
        }
    }

    /// @throws Refused where the seal does not fit
    static void requireSeal(Path backup, BackupKey key) throws IOException {
        try {
            var seal = Files.readString(backup.resolve(BackupFolder.SEAL));
            if (!key.isSealOf(Files.readAllBytes(backup.resolve(BackupFolder.MANIFEST)), seal)) {
                throw new Refused("tampered", BackupFolder.MANIFEST);
            }
        } catch (NoSuchFileException e) {
            throw new Refused("incomplete", BackupFolder.SEAL);
        }
    }
}
