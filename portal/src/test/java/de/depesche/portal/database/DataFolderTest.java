package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void aNewFolderIsForItsOwnerAlone() throws IOException {
        var folder = parent.resolve("data");

        try (var _ = DataFolder.claim(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void oneAtATimeWorksOnIt() throws IOException {
        try (var _ = DataFolder.claim(parent)) {
            assertThatThrownBy(() -> DataFolder.claim(parent))
                    .isInstanceOf(SettingRefused.class)
                    .hasMessageContaining("depesche.data")
                    .hasMessageContaining(parent.toString())
                    .hasMessageContaining("no other running portal");
        }
        DataFolder.claim(parent).close();
    }

    @Test
    void aCommandIsAGuestWhereAPortalWorks() throws IOException {
        try (var _ = DataFolder.claim(parent);
                var guest = DataFolder.claimOrVisit(parent)) {
            assertThat(guest.isVisited()).isTrue();
        }
        try (var alone = DataFolder.claimOrVisit(parent)) {
            assertThat(alone.isVisited()).isFalse();
        }
    }

    @Test
    void theLockNamesTheProcessThatHoldsIt() throws IOException {
        Files.writeString(parent.resolve("lock"), "99999999999\n");

        try (var _ = DataFolder.claim(parent)) {
            assertThat(parent.resolve("lock"))
                    .hasContent(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aNodeKeepsItsIdAndAGuestIsAnotherOne() throws IOException {
        Node node;
        try (var folder = DataFolder.claim(parent);
                var guest = DataFolder.claimOrVisit(parent)) {
            node = folder.node();
            assertThat(guest.node()).isNotEqualTo(node);
        }
        try (var folder = DataFolder.claim(parent)) {
            assertThat(folder.node()).isEqualTo(node);
        }
    }

    @Test
    void anIdThatIsNoneIsReplacedForGood() throws IOException {
        Files.writeString(parent.resolve("node"), "");

        try (var folder = DataFolder.claim(parent)) {
            var node = folder.node();
            assertThat(Files.readString(parent.resolve("node")))
                    .contains(node.id().toString());
            assertThat(folder.node()).isEqualTo(node);
        }
    }

    @Test
    void aNewerLayoutIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(parent.resolve("layout"), "2\n");

        assertThatThrownBy(() -> DataFolder.claim(parent))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("newer release (layout 2)");
        assertThat(parent.resolve("layout")).hasContent("2");
    }

    @Test
    void aRefusedFolderIsFreeAgain() throws IOException {
        Files.writeString(parent.resolve("layout"), "2\n");
        assertThatThrownBy(() -> DataFolder.claim(parent)).isInstanceOf(SettingRefused.class);

        Files.writeString(parent.resolve("layout"), "1\n");
        DataFolder.claim(parent).close();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.claim(file))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(file.toString());
    }
}
