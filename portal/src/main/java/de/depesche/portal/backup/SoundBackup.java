package de.depesche.portal.backup;

import de.depesche.portal.keys.GivenKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A backup that was read from its first to its last byte and found whole, with the keys that belong to it.
record SoundBackup(Path folder, Manifest manifest, BackupKey key) {

    /// @throws Refused when it is not, in one sentence
    static SoundBackup of(Path folder, GivenKeys keys) throws IOException {
        var manifest = ManifestFile.read(folder);
        var key = fitting(manifest, keys);
        ManifestFile.requireSeal(folder, key);
        requireKeys(manifest, keys);
        new RestoredSchema(manifest.migrations()).requireKnown();
        for (var table : manifest.tables()) {
            require(folder, table.part());
        }
        require(folder, manifest.contents().list());
        requireContents(folder);
        return new SoundBackup(folder, manifest, key);
    }

    /// Whether its list of contents is still the one that was sealed; nothing else of it is looked at.
    static boolean isListSound(Path folder, BackupKey key) throws IOException {
        try {
            ManifestFile.requireSeal(folder, key);
            require(folder, ManifestFile.read(folder).contents().list());
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static BackupKey fitting(Manifest manifest, GivenKeys keys) {
        requireKey(manifest, keys, BackupKey.SOURCE);
        return BackupKey.of(keys).orElseThrow();
    }

    private static void requireKeys(Manifest manifest, GivenKeys keys) {
        manifest.keys().keySet().stream().sorted().forEach(name -> requireKey(manifest, keys, name));
        var files = keys.otherFiles();
        for (var file : manifest.keyFiles()) {
            if (!files.contains(file)) {
                throw new Refused("key-missing", file, keys.folder());
            }
        }
    }

    private static void requireKey(Manifest manifest, GivenKeys keys, String name) {
        var given = keys.fingerprint(name).orElseThrow(() -> new Refused("key-missing", name, keys.folder()));
        if (!given.equals(manifest.keys().get(name))) {
            throw new Refused("key-wrong", name, keys.folder());
        }
    }

    private static void require(Path folder, Part part) throws IOException {
        var file = folder.resolve(part.file()).normalize();
        if (!file.startsWith(folder) || !Files.exists(file)) {
            throw new Refused("incomplete", part.file());
        }
        if (Files.size(file) != part.bytes() || !sha256(file).equals(part.sha256())) {
            throw new Refused("damaged", part.file());
        }
    }

    private static void requireContents(Path folder) throws IOException {
        var pool = poolOf(folder);
        try (var list = new ContentList(folder)) {
            for (var line = list.next(); line.isPresent(); line = list.next()) {
                var blob = line.get().blob();
                if (!Files.exists(pool.fileOf(blob))) {
                    throw new Refused("incomplete", ContentPool.pathOf(blob));
                }
                if (!pool.sha256(blob).equals(line.get().sha256())) {
                    throw new Refused("damaged", ContentPool.pathOf(blob));
                }
            }
        }
    }

    ContentPool pool() {
        return poolOf(folder);
    }

    private static ContentPool poolOf(Path folder) {
        return new ContentPool(folder.resolveSibling(ContentPool.NAME));
    }

    private static String sha256(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Digests.of(bytes);
        }
    }
}
