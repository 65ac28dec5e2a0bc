package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What each store must keep, whatever it is made of.
interface BlobsContract {
    Blobs blobs() throws IOException;

    @Test
    default void confirmedContentIsThere() throws IOException {
        var content = randomBytes(3_000_000);
        var name = stored(content);

        assertThat(blobs().exists(name)).isTrue();
        try (var channel = blobs().open(name)) {
            assertThat(channel.size()).isEqualTo(content.length);
            assertThat(rest(channel)).isEqualTo(content);
        }
    }

    @Test
    default void theLargestPieceIsThere() throws IOException {
        var content = randomBytes(Piece.LARGEST + 3_000);
        var name = stored(content);

        try (var channel = blobs().open(name)) {
            assertThat(channel.size()).isEqualTo(content.length);
            assertThat(rest(channel)).isEqualTo(content);
        }
        assertThatThrownBy(() -> store(name, content)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    default void aLargeUnconfirmedPieceLeavesNothing() throws IOException {
        var name = UUID.randomUUID();
        try (var sink = blobs().create(name)) {
            sink.write(ByteBuffer.wrap(randomBytes(Piece.LARGEST)));
            sink.write(ByteBuffer.wrap(randomBytes(1)));
        }

        assertThat(blobs().exists(name)).isFalse();
        try (var all = blobs().list()) {
            assertThat(all.map(StoredBlob::name)).doesNotContain(name);
        }
    }

    @Test
    default void contentIsReadFromAnyPlace() throws IOException {
        var content = randomBytes(300_000);
        var name = stored(content);

        try (var channel = blobs().open(name)) {
            for (int start : new int[] {299_999, 0, 150_000, 150_001, 300_000}) {
                channel.position(start);
                assertThat(rest(channel)).isEqualTo(Arrays.copyOfRange(content, start, content.length));
            }
        }
    }

    /// More often than a store has lines to it.
    @Test
    default void contentThatIsReadWholeKeepsNothingOpen() throws IOException {
        var content = randomBytes(1_000);
        var name = stored(content);

        for (int i = 0; i < 100; i++) {
            try (var channel = blobs().open(name)) {
                assertThat(rest(channel)).isEqualTo(content);
            }
        }
    }

    @Test
    default void unconfirmedContentLeavesNothing() throws IOException {
        var name = UUID.randomUUID();
        try (var sink = blobs().create(name)) {
            sink.write(ByteBuffer.wrap(randomBytes(100_000)));
        }

        assertThat(blobs().exists(name)).isFalse();
        assertThatThrownBy(() -> blobs().open(name)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    default void contentIsWrittenOnce() throws IOException {
        var name = stored(new byte[] {1});

        assertThatThrownBy(() -> store(name, new byte[] {2})).isInstanceOf(FileAlreadyExistsException.class);
        try (var channel = blobs().open(name)) {
            assertThat(rest(channel)).containsExactly(1);
        }
    }

    @Test
    default void deletedContentIsGoneAndDeletingTwiceIsFine() throws IOException {
        var name = stored(new byte[] {1});
        blobs().delete(name);
        blobs().delete(name);

        assertThat(blobs().exists(name)).isFalse();
    }

    @Test
    default void allContentIsListedWithItsAge() throws IOException {
        var name = stored(new byte[] {1});

        try (var all = blobs().list()) {
            assertThat(all.filter(blob -> blob.name().equals(name)).toList())
                    .singleElement()
                    .satisfies(blob -> assertThat(Duration.between(blob.writtenAt(), Instant.now()))
                            .isLessThan(Duration.ofMinutes(5)));
        }
    }

    private UUID stored(byte[] content) throws IOException {
        var name = UUID.randomUUID();
        store(name, content);
        return name;
    }

    private void store(UUID name, byte[] content) throws IOException {
        try (var sink = blobs().create(name)) {
            for (int at = 0; at < content.length; at += 70_000) {
                sink.write(ByteBuffer.wrap(content, at, Math.min(70_000, content.length - at)));
            }
            sink.confirm();
        }
    }

    static byte[] rest(SeekableByteChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate((int) (channel.size() - channel.position()) + 1);
        while (channel.read(bytes) > 0) {
            // reads until the end
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
