package de.depesche.portal.documents;

import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes one blob into a new file. It stays once file and folder are on disk, else it is removed.
final class FileSink implements BlobSink {
    /// With less than this left a failed write is taken as "disk full"; the system's own words depend on its language.
    private static final long FULL = 1 << 20;

    private final Path folder;
    private final Path file;
    private final FileChannel channel;
    private boolean confirmed;

    private FileSink(Path folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    static FileSink create(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        try {
            return new FileSink(
                    folder, file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw orNoSpace(folder, e);
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        try {
            int count = bytes.remaining();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return count;
        } catch (IOException e) {
            throw orNoSpace(folder, e);
        }
    }

    @Override
    public void confirm() throws IOException {
        try {
            channel.force(true);
            channel.close();
            FolderBlobs.syncFolder(folder);
            confirmed = true;
        } catch (IOException e) {
            throw orNoSpace(folder, e);
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!confirmed) {
            Files.deleteIfExists(file);
        }
    }

    private static IOException orNoSpace(Path folder, IOException e) throws IOException {
        var words = String.valueOf(e.getMessage());
        if (words.contains("No space left")
                || words.contains("quota exceeded")
                || Files.getFileStore(folder).getUsableSpace() < FULL) {
            throw new Problem.NoSpace();
        }
        return e;
    }
}
