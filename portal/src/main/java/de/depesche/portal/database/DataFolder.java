package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds all of an installation. One portal works on it at a time, and never an older one than the
/// one that wrote it last.
final class DataFolder implements AutoCloseable {
    /// Raised when the folder's layout changes in a way that an older portal would damage.
    static final int LAYOUT = 1;

    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new SettingRefused(
                    "depesche.data (DEPESCHE_DATA)",
                    folder.toString(),
                    "a folder that no other running portal uses; stop the other one or name another folder");
        }
        checkLayout(folder);
        return new DataFolder(channel, lock);
    }

    private static void checkLayout(Path folder) throws IOException {
        var file = folder.resolve("layout");
        if (!Files.exists(file)) {
            Files.writeString(file, LAYOUT + "\n");
            return;
        }
        var written = Files.readString(file).strip();
        if (!written.matches("[0-9]{1,6}") || Integer.parseInt(written) > LAYOUT) {
            throw new SettingRefused(
                    "depesche.data (DEPESCHE_DATA)",
                    folder.toString(),
                    "a data folder of layout " + LAYOUT + " or older; this one was written by a newer release (layout "
                            + written + "), so start that release");
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
