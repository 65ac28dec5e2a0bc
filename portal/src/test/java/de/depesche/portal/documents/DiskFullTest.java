package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class DiskFullTest {
    private static final int MIB = 1 << 20;
    private SmallDisk disk;
    private Blobs blobs;

    @BeforeEach
    void aSmallDisk() throws Exception {
        disk = mountOrSkip();
        blobs = new FolderBlobs(disk.folder().resolve("blobs"));
    }

    private static SmallDisk mountOrSkip() throws InterruptedException {
        try {
            return SmallDisk.mount();
        } catch (IOException e) {
            throw new TestAbortedException("needs root: " + e.getMessage());
        }
    }

    @AfterEach
    void unmount() throws IOException {
        disk.close();
    }

    @Test
    void aFullDiskIsSaidAndNothingHalfWrittenStaysAndItWorksAgainWithSpace() throws IOException {
        var kept = new ArrayList<UUID>();
        assertThatThrownBy(() -> fill(kept)).isInstanceOf(Problem.NoSpace.class);

        assertThat(kept).isNotEmpty();
        assertThat(files()).hasSameSizeAs(kept);
        for (var name : kept) {
            try (var channel = blobs.open(name)) {
                assertThat(BlobsContract.rest(channel)).isEqualTo(BlobsContract.randomBytes(5 * MIB));
            }
        }

        blobs.delete(kept.removeFirst());
        write(UUID.randomUUID());
        assertThat(blobs.room()).isLessThan(6 * MIB);
    }

    private void fill(List<UUID> kept) throws IOException {
        for (int i = 0; i < 30; i++) {
            var name = UUID.randomUUID();
            write(name);
            kept.add(name);
        }
    }

    private void write(UUID name) throws IOException {
        try (var sink = blobs.create(name)) {
            sink.write(ByteBuffer.wrap(BlobsContract.randomBytes(5 * MIB)));
            sink.confirm();
        }
    }

    private List<?> files() throws IOException {
        try (var all = Files.walk(disk.folder())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
