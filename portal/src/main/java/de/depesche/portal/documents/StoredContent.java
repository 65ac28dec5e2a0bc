package de.depesche.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Contents as they lie in their store, encrypted: for a backup, which copies them without being able to read them.
@Component
@Lazy
public class StoredContent {
    private static final int BUFFER = 1 << 20;

    private final Blobs blobs;
    private final PieceStore pieces;

    StoredContent(Blobs blobs, PieceStore pieces) {
        this.blobs = blobs;
        this.pieces = pieces;
    }

    /// @param bytes as long as it must be in the store
    public record Blob(UUID name, long bytes) {}

    /// All that documents refer to, in the order of their names. In the caller's transaction, of whose snapshot it is.
    public void eachReferenced(Consumer<Blob> each) {
        pieces.each((name, bytes) -> each.accept(new Blob(name, ContentKey.encryptedLength(bytes))));
    }

    /// @throws java.nio.file.NoSuchFileException when there is no blob of this name
    public SeekableByteChannel open(UUID name) throws IOException {
        return blobs.open(name);
    }

    public boolean isEmpty() throws IOException {
        try (var all = blobs.list()) {
            return all.findAny().isEmpty();
        }
    }

    /// Returns when the blob would survive a power cut.
    public void put(UUID name, InputStream bytes) throws IOException {
        try (var sink = blobs.create(name)) {
            var buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
                sink.write(ByteBuffer.wrap(buffer, 0, count));
            }
            sink.confirm();
        }
    }
}
