package de.depesche.portal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.keys.GivenKeys;
import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RestoreTest extends BackedUpPortal {

    @Test
    void everythingComesBackAndTheLogSaysSo() throws IOException, SQLException {
        things().closed();
        things().open();
        var checkpoint = checkpoint("before");
        var before = Drill.rows(database());
        var made = backUp();
        // What jobs changed meanwhile may be there or not.
        before.entrySet().retainAll(Drill.rows(database()).entrySet());
        var drill = drill();

        var outcome = drill.restore(backups(), "--checkpoint", checkpoint.toString());

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains(words.text("reaches"), words.text("ready"));
        var after = Drill.rows(drill.database());
        assertThat(after.keySet()).isEqualTo(Drill.rows(database()).keySet());
        before.keySet()
                .removeIf(table -> table.matches("ledger\\.(restoration|inspection|inbox|entry|node|checkpoint)"));
        assertThat(before).containsKeys("cases.case_file", "documents.document", "identity.person");
        assertThat(after).containsAllEntriesOf(before);
        // What waited for its place while the backup was made gets it first.
        assertThat(entries(drill)).isGreaterThan(made.manifest().ledger().entries());
        assertThat(drill.database()
                        .client()
                        .sql("select act from ledger.entry order by position desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("ledger.log.restored");
        assertThat(drill.run("check-ledger").code()).isZero();
    }

    /// The check of a newer release is called beside an older portal too.
    @Test
    void theCheckOfTheLogLeavesAnEarlierSchemaAsItIs() throws IOException, SQLException {
        things().open();
        backUp();
        var drill = drill();
        drill.restore(backups());
        var db = drill.database().client();
        db.sql("drop table ledger.inspection").update();
        assertThat(db.sql("delete from flyway_schema_history where version = '0103'")
                        .update())
                .isOne();
        var before = Drill.rows(drill.database());

        var outcome = drill.run("check-ledger");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(Drill.rows(drill.database())).isEqualTo(before);
    }

    @Test
    void theCheckOfTheLogMakesNoDatabase() throws IOException {
        var drill = drill();

        assertThatThrownBy(() -> drill.run("check-ledger")).rootCause().isInstanceOf(SettingRefused.class);
        assertThat(Drill.rows(drill.database())).isEmpty();
    }

    @Test
    void indexesReferencesAndSequencesAreAsTheyWere() throws IOException, SQLException {
        things().open();
        backUp();
        var drill = drill();
        drill.restore(backups());

        var before = new Catalog(database().client());
        var after = new Catalog(drill.database().client());
        assertThat(after.slowing()).isEqualTo(before.slowing()).isNotEmpty();
        before.sequences()
                .forEach((name, last) ->
                        assertThat(after.sequences().get(name)).as(name).isGreaterThanOrEqualTo(last));
    }

    @Test
    void nobodyIsStillSignedIn() throws IOException, SQLException {
        things().open();
        var made = backUp();

        assertThat(made.manifest().tables().stream().map(Manifest.Table::name))
                .contains("identity.person")
                .doesNotContain("identity.session", "identity.session_attributes", "identity.allowance");
    }

    @Test
    void anOlderStateIsSaidWithWhatIsMissing() throws IOException, SQLException {
        things().open();
        var made = backUp();
        things().open();
        var later = checkpoint("later");
        var drill = drill();

        var outcome = drill.restore(backups(), "--checkpoint", later.toString());

        var size = Long.parseLong(Files.readAllLines(later).get(1));
        var kept = entries(drill) - 1;
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(kept)
                .isGreaterThanOrEqualTo(made.manifest().ledger().entries())
                .isLessThan(size);
        assertThat(outcome.said()).contains(words.text("older", later, kept, size - 1, size - kept));
    }

    @Test
    void anEarlierOneIsRestoredByItsOwnFolder() throws IOException, SQLException {
        things().open();
        var first = backUp();
        things().open();
        backUp();

        var outcome = drill().restore(first.folder());

        assertThat(outcome.said()).contains(first.folder().toString()).contains(words.text("age-unknown"));
    }

    @Test
    void aContentThatWasLostBeforeIsNotPassedOverInSilence() throws IOException, SQLException {
        things().open();
        var lost = stored(oneContent());
        var kept = Files.move(lost, data.resolve("kept"));
        try {
            backUp();
        } finally {
            Files.move(kept, lost);
        }

        var outcome = drill().restore(backups());

        assertThat(outcome.code()).isOne();
        assertThat(outcome.said()).contains(words.text("was-missing", 1)).contains(words.text("not-proven"));
    }

    @Test
    void onlyALookChangesNothing() throws IOException, SQLException {
        things().open();
        backUp();
        var drill = drill();

        assertThat(drill.restore(backups(), "--check").code()).isZero();
        assertThat(drill.data().resolve("lock")).doesNotExist();
    }

    @Test
    void aPlaceThatIsNotEmptyIsLeftAlone() throws IOException, SQLException {
        things().open();
        backUp();
        var drill = drill();
        drill.database().client().sql("create table someone (id int)").update();

        assertThat(drill.restore(backups()).said().strip()).endsWith(words.text("database-not-empty"));
        Files.createDirectories(drill.data().resolve("postgres/cluster"));
        refuses(drill, words.text("folder-not-empty", drill.data()));
    }

    @Test
    void otherKeysAndMissingOnesAreNamed() throws IOException, SQLException {
        things().open();
        backUp();
        var drill = drill();
        var keys = drill.data().resolve("keys");
        var seal = Files.readString(keys.resolve("seal.key"));

        Files.writeString(keys.resolve("seal.key"), Base64.getEncoder().encodeToString(new byte[32]));
        refuses(drill, words.text("key-wrong", "seal", keys));
        Files.delete(keys.resolve("seal.key"));
        refuses(drill, words.text("key-missing", "seal", keys));
        Files.writeString(keys.resolve("seal.key"), seal);
        Files.delete(keys.resolve("seal/root.p12"));
        refuses(drill, words.text("key-missing", "seal/root.p12", keys));
        Files.delete(keys.resolve("ledger-checkpoint.key"));
        refuses(drill, words.text("key-missing", "ledger-checkpoint", keys));
    }

    @Test
    void whatWasChangedOrIsMissingIsNamed() throws IOException, SQLException {
        things().open();
        var made = backUp().folder();
        var drill = drill();
        var keys = beans.getBean(GivenKeys.class);

        for (var file : files(backups())) {
            if (!file.endsWith("lock")) {
                refusesWithout(made, keys, file);
            }
        }
        var manifest = made.resolve(BackupFolder.MANIFEST);
        var text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("\"rows\" : [0-9]+", "\"rows\" : 77"));
        refuses(drill, words.text("tampered", BackupFolder.MANIFEST));
        Files.writeString(manifest, text.replace("\"format\" : 1", "\"format\" : 2"));
        assertThat(drill.restore(backups()).said()).contains(made.getFileName().toString());
        Files.writeString(manifest, "{");
        refuses(drill, words.text("damaged", BackupFolder.MANIFEST));
        Files.delete(manifest);
        refuses(drill, words.text("no-backup", backups()));
        assertThat(new Catalog(drill.database().client()).count()).isZero();
    }

    private static void refusesWithout(Path backup, GivenKeys keys, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        assertThatThrownBy(() -> SoundBackup.of(backup, keys))
                .as("changed: " + file)
                .isInstanceOf(Refused.class);
        Files.delete(file);
        assertThatThrownBy(() -> SoundBackup.of(backup, keys))
                .as("missing: " + file)
                .isInstanceOf(Refused.class);
        Files.write(file, bytes);
    }

    private void refuses(Drill drill, String sentence) {
        var outcome = drill.restore(backups());
        assertThat(outcome.code()).isOne();
        assertThat(outcome.said()).isEqualToIgnoringNewLines(sentence);
    }

    private static long entries(Drill drill) {
        return drill.database()
                .client()
                .sql("select count(*) from ledger.entry")
                .query(Long.class)
                .single();
    }
}
