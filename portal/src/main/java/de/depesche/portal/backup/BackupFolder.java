package de.depesche.portal.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/// Where backups lie: each in a folder named by its time, with a manifest, and beside them one pool of contents that
/// all share. A backup under way has another name and becomes one in a single step; one that was killed is swept away
/// by the next.
final class BackupFolder implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String SEAL = "manifest.seal";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}\\.[0-9]{3}Z");
    private static final String UNFINISHED = ".part";

    private final Path root;
    private final FileChannel lock;

    private BackupFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// @throws Refused while another backup is written there
    static BackupFolder claim(Path folder) throws IOException {
        var root = PrivateFile.folder(folder.toAbsolutePath());
        var lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(lock)) {
            lock.close();
            throw new Refused("busy", root);
        }
        return new BackupFolder(root, lock);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path pool() {
        return root.resolve(ContentPool.NAME);
    }

    /// From the oldest to the newest.
    static List<Path> allIn(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            return entries.filter(entry ->
                            NAMED.matcher(entry.getFileName().toString()).matches())
                    .filter(entry -> Files.exists(entry.resolve(MANIFEST)))
                    .sorted()
                    .toList();
        }
    }

    Optional<Path> newest() throws IOException {
        return newest(allIn(root));
    }

    private static Optional<Path> newest(List<Path> backups) {
        return backups.isEmpty() ? Optional.empty() : Optional.of(backups.getLast());
    }

    /// The newest backup of a folder, or the one whose own folder this is.
    static Path chosen(Path folder) throws IOException {
        if (Files.exists(folder.resolve(MANIFEST))) {
            return folder.toAbsolutePath();
        }
        try {
            return newest(allIn(folder.toAbsolutePath())).orElseThrow(() -> none(folder));
        } catch (NotDirectoryException | NoSuchFileException e) {
            throw none(folder);
        }
    }

    private static Refused none(Path folder) {
        return new Refused("no-backup", folder);
    }

    Path begin(Instant at) throws IOException {
        sweep();
        return PrivateFile.folder(root.resolve(NAME.format(at) + UNFINISHED));
    }

    void sweep() throws IOException {
        try (var entries = Files.newDirectoryStream(root, "*" + UNFINISHED)) {
            for (var entry : entries) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }

    /// All its files are on disk when it gets its name.
    Path publish(Path begun) throws IOException {
        PrivateFile.sync(begun);
        var name = begun.getFileName().toString();
        var published = root.resolve(name.substring(0, name.length() - UNFINISHED.length()));
        Files.move(begun, published, StandardCopyOption.ATOMIC_MOVE);
        PrivateFile.sync(root);
        return published;
    }

    /// Without its manifest it is no backup any more, wherever the deleting stops.
    void delete(Path backup) throws IOException {
        Files.delete(backup.resolve(MANIFEST));
        FileSystemUtils.deleteRecursively(backup);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
