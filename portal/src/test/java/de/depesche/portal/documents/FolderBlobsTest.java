package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest implements BlobsContract {
    @TempDir
    Path folder;

    @Override
    public Blobs blobs() throws IOException {
        return new FolderBlobs(folder.resolve("blobs"));
    }

    @Test
    void aDiskThatIsNotMountedIsAnErrorAndNotAnEmptyStore() throws IOException {
        var blobs = blobs();
        var name = UUID.randomUUID();
        Files.delete(folder.resolve("blobs").resolve(name.toString().substring(0, 2)));

        assertThatThrownBy(() -> blobs.create(name)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void filesOfOthersAreNotListed() throws IOException {
        var blobs = blobs();
        Files.writeString(folder.resolve("blobs/00/README"), "hello");

        try (var all = blobs.list()) {
            assertThat(all).isEmpty();
        }
    }
}
