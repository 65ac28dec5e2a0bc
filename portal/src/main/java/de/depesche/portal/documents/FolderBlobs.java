package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Blobs as files, spread over 256 folders that are made once at the start: making them later would cost another
/// fsync per blob, and a folder that is missing tells that the disk is not mounted.
final class FolderBlobs implements Blobs {
    private final Path folder;

    FolderBlobs(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        if (!Files.exists(this.folder.resolve("ff"))) {
            prepare();
        }
    }

    private void prepare() throws IOException {
        for (int i = 0; i < 256; i++) {
            Files.createDirectories(folder.resolve("%02x".formatted(i)));
        }
        syncFolder(folder);
        syncFolder(Optional.ofNullable(folder.getParent()).orElse(folder));
    }

    @Override
    public BlobSink create(UUID name) throws IOException {
        return FileSink.create(folderOf(name), name.toString());
    }

    @Override
    public SeekableByteChannel open(UUID name) throws IOException {
        return FileChannel.open(file(name), StandardOpenOption.READ);
    }

    @Override
    public void delete(UUID name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public boolean exists(UUID name) {
        return Files.exists(file(name));
    }

    @Override
    public Stream<StoredBlob> list() {
        return IntStream.range(0, 256)
                .mapToObj(i -> folder.resolve("%02x".formatted(i)))
                .flatMap(FolderBlobs::blobsIn);
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private Path file(UUID name) {
        return folderOf(name).resolve(name.toString());
    }

    private Path folderOf(UUID name) {
        return folder.resolve(name.toString().substring(0, 2));
    }

    private static Stream<StoredBlob> blobsIn(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            var found = Stream.<StoredBlob>builder();
            for (var file : files) {
                blob(file).ifPresent(found);
            }
            return found.build();
        } catch (IOException e) {
            throw new DirectoryIteratorException(e);
        }
    }

    private static Optional<StoredBlob> blob(Path file) throws IOException {
        try {
            return Optional.of(new StoredBlob(
                    UUID.fromString(file.getFileName().toString()),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (IllegalArgumentException | NoSuchFileException e) {
            // Not ours, or deleted since the folder was read.
            return Optional.empty();
        }
    }

    /// A new file is only there after a power cut when its folder's entry reached the disk too.
    static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
