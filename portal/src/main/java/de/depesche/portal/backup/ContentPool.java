package de.depesche.portal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Contents that backups share. Each is written once and never changed, under the name that it has in the store; so a
/// later backup takes only what is new.
final class ContentPool {
    static final String NAME = "blobs";

    private static final int BUFFER = 1 << 20;

    private final Path folder;
    private final Set<Path> touched = new HashSet<>();

    ContentPool(Path folder) {
        this.folder = folder;
    }

    static String pathOf(UUID blob) {
        var name = blob.toString();
        return NAME + "/" + name.substring(0, 2) + "/" + name;
    }

    Path fileOf(UUID blob) {
        return folder.resolveSibling(pathOf(blob));
    }

    boolean has(UUID blob, long bytes) throws IOException {
        var file = fileOf(blob);
        return Files.exists(file) && Files.size(file) == bytes;
    }

    String sha256(UUID blob) throws IOException {
        try (var bytes = Files.newInputStream(fileOf(blob))) {
            return Digests.of(bytes);
        }
    }

    /// A kill leaves at most a file of another name, which the next attempt writes over.
    ///
    /// @return its SHA-256
    String add(UUID blob, InputStream bytes) throws IOException {
        var file = fileOf(blob);
        var parent = PrivateFile.folder(folder.resolve(file.getName(file.getNameCount() - 2)));
        var beside = parent.resolve(blob + ".part");
        Files.deleteIfExists(beside);
        var written = new PrivateFile(beside);
        try (written) {
            var buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
                written.write(buffer, 0, count);
            }
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        touched.add(parent);
        return written.as("").sha256();
    }

    /// After this what was added would survive a power cut.
    void sync() throws IOException {
        for (var parent : touched) {
            PrivateFile.sync(parent);
        }
        touched.clear();
    }
}
