package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder that holds all of an installation. One portal works on it at a time, and never an older one than the
/// one that wrote it last. The file `lock` names the process that works on it.
final class DataFolder implements AutoCloseable {
    /// Raised when the folder's layout changes in a way that an older portal would damage.
    static final int LAYOUT = 1;

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
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
            SecretFile.write(file, LAYOUT + "\n");
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

    /// The portal of this folder; a guest is a node of its own.
    Node node() throws IOException {
        if (isVisited()) {
            return new Node(UUID.randomUUID());
        }
        var file = folder.resolve("node");
        return Files.exists(file) ? known(file) : made(file);
    }

    /// An id that cannot be read costs no more than the time until the claims of its last life end by themselves.
    private static Node known(Path file) throws IOException {
        try {
            return new Node(UUID.fromString(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            log.warn("{} holds no id of a node; this node takes a new one", file);
            return made(file);
        }
    }

    private static Node made(Path file) throws IOException {
        var node = new Node(UUID.randomUUID());
        SecretFile.write(file, node.id() + "\n");
        return node;
    }

    /// Ends the claim; the lock ends with the channel.
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
