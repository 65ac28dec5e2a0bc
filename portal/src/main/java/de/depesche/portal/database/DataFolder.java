package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The folder that holds all of an installation. One portal works on it at a time, and never an older one than the
/// one that wrote it last. The file `lock` names the process that works on it.
final class DataFolder implements AutoCloseable {
    /// Raised when the folder's layout changes in a way that an older portal would damage.
    static final int LAYOUT = 1;

    private static final String SETTING = "depesche.data (DEPESCHE_DATA)";

    private final Path folder;
    private final @Nullable FileChannel lock;

    private DataFolder(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// For commands that only look: where a portal works on the folder they are its guests.
    static DataFolder claimOrVisit(Path folder) throws IOException {
        create(folder);
        var channel = open(folder);
        boolean free = isLocked(channel);
        channel.close();
        return free ? claim(folder) : new DataFolder(folder, null);
    }

    boolean isVisited() {
        return lock == null;
    }

    /// @throws SettingRefused when it cannot be used, is in use, or was written by a newer release
    static DataFolder claim(Path folder) throws IOException {
        create(folder);
        var claimed = new DataFolder(folder, lockedIn(folder));
        try {
            checkLayout(folder);
            UnfinishedRestore.refuse(folder);
            return claimed;
        } catch (IOException | RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    private static void create(Path folder) throws IOException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new SettingRefused(SETTING, folder.toString(), "a folder that the portal can make and write");
        }
        if (!Files.isWritable(folder)) {
            throw new SettingRefused(SETTING, folder.toString(), "a folder that the portal can write");
        }
    }

    private static FileChannel lockedIn(Path folder) throws IOException {
        var channel = open(folder);
        if (!isLocked(channel)) {
            channel.close();
            throw new SettingRefused(
                    SETTING,
                    folder.toString(),
                    "a folder that no other running portal uses; stop the other one or name another folder");
        }
        channel.truncate(0);
        var process = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void checkLayout(Path folder) throws IOException {
        var file = folder.resolve("layout");
        if (!Files.exists(file)) {
            writeWhole(file, LAYOUT + "\n");
            return;
        }
        var written = Files.readString(file).strip();
        if (!written.matches("[0-9]{1,6}") || Integer.parseInt(written) > LAYOUT) {
            throw new SettingRefused(
                    SETTING,
                    folder.toString(),
                    "a data folder of layout " + LAYOUT + " or older; this one was written by a newer release (layout "
                            + written + "), so start that release");
        }
    }

    /// A torn layout would look like another one, a torn id like none.
    private static void writeWhole(Path file, String text) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The portal of this folder; a guest is a node of its own.
    Node node() throws IOException {
        if (isVisited()) {
            return new Node(UUID.randomUUID());
        }
        var file = folder.resolve("node");
        if (!Files.exists(file)) {
            writeWhole(file, UUID.randomUUID() + "\n");
        }
        try {
            return new Node(UUID.fromString(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new SettingRefused(
                    SETTING,
                    file.toString(),
                    "a file with the id of this node; delete it, and the portal makes a new one");
        }
    }

    /// Ends the claim; the lock ends with the channel.
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
