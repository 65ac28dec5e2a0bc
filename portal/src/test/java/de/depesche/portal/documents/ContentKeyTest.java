package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentKeyTest {
    private static final int LENGTH = 400_000;

    private final ContentKey key = ContentKey.fresh();
    private final PieceName piece = new PieceName(new DocumentId(UUID.randomUUID()), 0, UUID.randomUUID());
    private final byte[] plain = BlobsContract.randomBytes(LENGTH);
    private Blobs blobs;
    private Path file;

    @BeforeEach
    void encryptOnePiece(@TempDir Path folder) throws IOException {
        blobs = new FolderBlobs(folder);
        encrypt(piece);
        file = folder.resolve(piece.blob().toString().substring(0, 2))
                .resolve(piece.blob().toString());
    }

    @Test
    void whatWasEncryptedComesBackFromAnyPlace() throws IOException {
        assertThat(decrypted(key, piece, 0)).isEqualTo(plain);
        for (int start : new int[] {1, 131_000, 131_072, 262_144, 399_999, 400_000}) {
            assertThat(decrypted(key, piece, start)).isEqualTo(java.util.Arrays.copyOfRange(plain, start, LENGTH));
        }
    }

    @Test
    void theSameContentNeverLooksTheSameTwice() throws IOException {
        var again = new PieceName(piece.document(), 0, UUID.randomUUID());
        encrypt(again);

        try (var first = blobs.open(piece.blob());
                var second = blobs.open(again.blob())) {
            assertThat(BlobsContract.rest(first)).isNotEqualTo(BlobsContract.rest(second));
        }
    }

    @Test
    void oneFlippedBitAnywhereIsAnError() throws IOException {
        var whole = Files.readAllBytes(file);
        var places = Stream.concat(
                IntStream.range(0, 60).boxed(),
                IntStream.iterate(61, at -> at < whole.length, at -> at + 9973).boxed());
        for (int place : Stream.concat(places, Stream.of(whole.length - 1)).toList()) {
            var changed = whole.clone();
            changed[place] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> decrypted(key, piece, 0))
                    .as("bit flipped in byte " + place)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aShortenedPieceIsAnError() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 39, 40, 41, 131_072, 262_144, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> decrypted(key, piece, 0))
                    .as("cut to " + length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPieceInAnotherPlaceIsAnError() {
        var elsewhere = new PieceName(piece.document(), 1, piece.blob());
        var ofAnother = new PieceName(new DocumentId(UUID.randomUUID()), 0, piece.blob());

        assertThatThrownBy(() -> decrypted(key, elsewhere, 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> decrypted(key, ofAnother, 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> decrypted(ContentKey.fresh(), piece, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void aWrappedKeyOpensForItsOwnerOnly() {
        var wrap = new KeyWrap(BlobsContract.randomBytes(32));
        var owner = UUID.randomUUID();
        var wrapped = wrap.wrap(key.secret(), owner);

        assertThat(wrap.unwrap(wrapped, owner)).hasValue(key.secret());
        assertThat(wrap.unwrap(wrapped, UUID.randomUUID())).isEmpty();
        assertThat(new KeyWrap(new byte[32]).unwrap(wrapped, owner)).isEmpty();
        assertThat(wrap.unwrap((wrapped.startsWith("0") ? "1" : "0") + wrapped.substring(1), owner))
                .isEmpty();
    }

    private void encrypt(PieceName name) throws IOException {
        try (var sink = blobs.create(name.blob())) {
            try (var encrypting = key.encrypting(new KeptOpen(sink), name)) {
                encrypting.write(ByteBuffer.wrap(plain));
            }
            sink.confirm();
        }
    }

    private byte[] decrypted(ContentKey by, PieceName name, int start) throws IOException {
        try (var channel = by.decrypting(blobs.open(name.blob()), name)) {
            channel.position(start);
            var bytes = ByteBuffer.allocate(LENGTH - start);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // reads until the end
            }
            if (bytes.hasRemaining()) {
                throw new IOException("shorter than expected");
            }
            return bytes.array();
        }
    }
}
