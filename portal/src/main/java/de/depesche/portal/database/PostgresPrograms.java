package de.depesche.portal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// Unpacks `initdb`, `pg_ctl` and `postgres` for this machine from the class path, once for each release of them.
final class PostgresPrograms {
    private static final String SIZE = "unpacked-bytes";

    private PostgresPrograms() {}

    /// @return the folder that holds `bin`, `lib` and `share`; others may unpack into the same place meanwhile
    static Path unpackedIn(Path parent) throws IOException {
        var archive = archive(System.getProperty("os.arch"));
        var folder = parent.resolve(nameOf(archive));
        if (isWhole(folder)) {
            return folder;
        }
        var beside = parent.resolve(folder.getFileName() + "." + UUID.randomUUID());
        Files.createDirectories(beside);
        unpack(archive, beside);
        Files.writeString(beside.resolve(SIZE), String.valueOf(bytesIn(beside)));
        return moved(beside, folder);
    }

    private static Path moved(Path beside, Path folder) throws IOException {
        if (!isWhole(folder)) {
            FileSystemUtils.deleteRecursively(folder);
        }
        try {
            return Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            FileSystemUtils.deleteRecursively(beside);
            if (isWhole(folder)) {
                return folder;
            }
            throw e;
        }
    }

    /// After a power failure the folder can be there and its files empty: their sizes tell.
    private static boolean isWhole(Path folder) throws IOException {
        var size = folder.resolve(SIZE);
        return Files.exists(size) && Files.readString(size).equals(String.valueOf(bytesIn(folder)));
    }

    private static long bytesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(SIZE))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream packed = archive.openStream();
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

    /// A new release of the programs gets a folder of its own. What a connection says about an entry of a jar within a
    /// jar is not to be relied on, so the content itself is read.
    static String nameOf(URL archive) throws IOException {
        try (var content = new CheckedInputStream(archive.openStream(), new CRC32())) {
            long length = content.transferTo(OutputStream.nullOutputStream());
            return "%x-%08x".formatted(length, content.getChecksum().getValue());
        }
    }

    static URL archive(String architecture) {
        var machine = switch (architecture) {
            case "aarch64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            default -> architecture;
        };
        var archive = PostgresPrograms.class.getResource("/postgres-linux-" + machine + ".txz");
        if (archive == null) {
            throw new IllegalStateException("There is no embedded PostgreSQL for this machine (" + machine
                    + "): set DEPESCHE_DATABASE_URL to a PostgreSQL 15 or newer.");
        }
        return archive;
    }
}
