package de.depesche.portal.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// Unpacks `initdb`, `pg_ctl` and `postgres` for this machine from the class path, once.
final class PostgresPrograms {
    private static final String DONE = "unpacked";

    private PostgresPrograms() {}

    /// @return the folder that holds `bin`, `lib` and `share`
    static Path unpackedIn(Path folder) throws IOException {
        if (Files.exists(folder.resolve(DONE))) {
            return folder;
        }
        var beside = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID());
        Files.createDirectories(beside);
        unpack(beside);
        Files.createFile(beside.resolve(DONE));
        FileSystemUtils.deleteRecursively(folder);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream archive() {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-linux-" + machine + ".txz";
        var archive = PostgresPrograms.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException("There is no embedded PostgreSQL for this machine (" + machine
                    + "): set DEPESCHE_DATABASE_URL to a PostgreSQL 15 or newer.");
        }
        return archive;
    }
}
