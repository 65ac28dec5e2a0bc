package de.depesche.portal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.documents.SmallDisk;
import de.depesche.portal.start.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.springframework.util.FileSystemUtils;

class BackupTest extends BackedUpPortal {

    @Test
    void aSecondBackupCopiesOnlyWhatIsNew() throws IOException, SQLException {
        things().open();
        var first = backUp();
        var before = pooled();
        var nothingNew = backUp();
        assertThat(pooled()).isEqualTo(before);
        things().open();
        var second = backUp();

        assertThat(first.newContents())
                .isEqualTo(first.manifest().contents().count())
                .isPositive();
        assertThat(nothingNew.newContents()).isZero();
        assertThat(nothingNew.manifest().contents().list().sha256())
                .isEqualTo(first.manifest().contents().list().sha256());
        assertThat(second.newContents()).isEqualTo(2);
        assertThat(pooled()).containsAll(before).hasSize(before.size() + 2);
        assertThat(second.manifest().contents().count()).isEqualTo(before.size() + 2);
    }

    @Test
    void nothingInItIsReadableAndNobodyElseMayOpenIt() throws IOException, SQLException {
        things().closed();
        backUp();

        for (var file : files(backups())) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("Musterfrau", "Entlassungsbericht", secret());
            if (!file.endsWith("lock")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void anyToolCanCheckTheContents() throws Exception {
        things().open();
        var made = backUp();

        var check = new ProcessBuilder("sha256sum", "--check", "--quiet", ContentList.FILE)
                .directory(made.folder().toFile())
                .inheritIO()
                .start();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void aListThatWasChangedIsNotPassedOn() throws IOException, SQLException {
        things().open();
        var list = backUp().folder().resolve(ContentList.FILE);
        var written = Files.readString(list);
        Files.writeString(list, (written.charAt(0) == '0' ? '1' : '0') + written.substring(1));

        assertThat(backUp().folder().resolve(ContentList.FILE)).hasContent(written);
    }

    @Test
    void aBackupThatWasKilledCountsForNothingAndIsSweptAway() throws IOException, SQLException {
        things().open();
        var good = backUp();
        var killed = PrivateFile.folder(backups().resolve("2026-01-01T000000.000Z.part"));
        Files.writeString(killed.resolve(BackupFolder.MANIFEST), "{");
        var half = files(backups().resolve(ContentPool.NAME)).getFirst();
        Files.writeString(half.resolveSibling(UUID.randomUUID() + ".part"), "half");

        assertThat(BackupFolder.chosen(backups())).isEqualTo(good.folder());
        backUp();
        assertThat(killed).doesNotExist();
    }

    @Test
    void twoDoNotWriteAtOnce() throws IOException {
        try (var _ = BackupFolder.claim(backups())) {
            assertThatThrownBy(this::backUp).isInstanceOf(Refused.class).hasMessageContaining("busy");
        }
    }

    @Test
    void whatTheStoreHasLostIsNamedAndTheRestIsSaved() throws IOException, SQLException {
        things().open();
        var lost = oneContent();
        var kept = data.resolve("kept");
        Files.move(stored(lost), kept);
        try {
            var made = backUp();
            assertThat(made.manifest().contents().missing()).containsExactly(lost);
            assertThat(made.newContents()).isPositive();

            Files.write(stored(lost), new byte[10]);
            assertThat(backUp().manifest().contents().missing()).containsExactly(lost);
        } finally {
            Files.move(kept, stored(lost), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void oldOnesGoAndWithThemWhatNoOtherRefersTo() throws IOException, SQLException {
        things().open();
        backUp();
        var pool = backups().resolve(ContentPool.NAME);
        var orphan = Files.writeString(
                PrivateFile.folder(pool.resolve("00")).resolve("00000000-0000-4000-8000-000000000000"), "old");
        var second = run.run(backups(), 1);

        assertThat(second.removed()).isOne();
        assertThat(BackupFolder.allIn(backups())).containsExactly(second.folder());
        assertThat(orphan).doesNotExist();
        assertThat(pooled()).hasSize((int) second.manifest().contents().count());
    }

    @Test
    void aBackupStaysWhereAnEarlierOneBearsALaterTime() throws IOException, SQLException {
        things().open();
        var ahead = backUp().folder();
        Files.move(ahead, ahead.resolveSibling("2999-01-01T000000.000Z"));

        var made = run.run(backups(), 1);

        assertThat(made.folder()).isDirectory();
        assertThat(pooled()).hasSize((int) made.manifest().contents().count());
        FileSystemUtils.deleteRecursively(ahead.resolveSibling("2999-01-01T000000.000Z"));
    }

    @Test
    void aFullDiskLeavesTheEarlierBackupAndNothingHalf() throws Exception {
        things().open();
        try (var disk = mountOrSkip()) {
            var root = disk.folder().resolve("backups");
            var first = run.run(root, 9);
            var ballast = disk.folder().resolve("ballast");
            fill(ballast);

            assertThatThrownBy(() -> run.run(root, 9)).isInstanceOf(IOException.class);
            assertThat(Complaints.saidBy(this.words, System.out, root, () -> {
                        run.run(root, 9);
                        return 0;
                    }))
                    .isEqualTo(Command.DID_NOT_WORK);
            assertThat(BackupFolder.allIn(root)).containsExactly(first.folder());
            assertThat(files(root)).noneMatch(file -> file.toString().contains(".part"));

            Files.delete(ballast);
            assertThat(run.run(root, 9).newContents()).isZero();
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            // which is what it is for
        }
    }

    private static SmallDisk mountOrSkip() throws InterruptedException {
        try {
            return SmallDisk.mount();
        } catch (IOException e) {
            throw new TestAbortedException("needs root: " + e.getMessage());
        }
    }

    /// Which files the pool has, and since when: what is copied again would be younger.
    private List<Pooled> pooled() throws IOException {
        var all = new ArrayList<Pooled>();
        for (var file : files(backups().resolve(ContentPool.NAME))) {
            all.add(new Pooled(
                    file,
                    Files.getAttribute(file, "unix:ino"),
                    Files.getLastModifiedTime(file).toInstant()));
        }
        return all;
    }

    private record Pooled(Path file, Object inode, Instant at) {}

    /// The installation's key as it would look in a file.
    private String secret() throws IOException {
        var text = Files.readString(data.resolve("keys").resolve(BackupKey.SOURCE + ".key"))
                .strip();
        assertThat(text).hasSize(44);
        return text;
    }
}
