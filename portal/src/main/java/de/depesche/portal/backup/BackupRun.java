package de.depesche.portal.backup;

import de.depesche.portal.documents.ContentHold;
import de.depesche.portal.documents.StoredContent;
import de.depesche.portal.keys.GivenKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Makes one backup: first the database as it is at one moment, then the contents that this state refers to. Nothing
/// counts as a backup before all of it is on disk.
@Component
@Lazy
class BackupRun {
    private final DatabaseExport database;
    private final StoredContent content;
    private final ContentHold hold;
    private final GivenKeys keys;
    private final Clock clock;

    BackupRun(DatabaseExport database, StoredContent content, ContentHold hold, GivenKeys keys, Clock clock) {
        this.database = database;
        this.content = content;
        this.hold = hold;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param newContents and `newBytes` copied by this backup; the others were there
    record Made(Path folder, Manifest manifest, long newContents, long newBytes, int removed) {}

    /// @param keep so many backups, this one counted; older ones go
    Made run(Path root, int keep) throws IOException, SQLException {
        var key = BackupKey.of(keys).orElseThrow(() -> new Refused("key-missing", BackupKey.SOURCE, keys.folder()));
        try (var folder = BackupFolder.claim(root);
                var _ = hold.hold()) {
            try {
                return make(folder, root, key, keep);
            } catch (IOException | RuntimeException e) {
                folder.sweep();
                throw e;
            }
        }
    }

    private Made make(BackupFolder folder, Path root, BackupKey key, int keep) throws IOException {
        var at = clock.instant();
        var id = UUID.randomUUID();
        var earlier = believable(folder.newest(), key);
        var begun = folder.begin(at);
        var exported = database.run(begun, id, key);
        var copy = new ContentCopy(content, new ContentPool(folder.pool()));
        var contents = copy.run(begun, earlier);
        var manifest = manifest(id, at, exported, contents);
        ManifestFile.write(begun, manifest, key);
        var published = folder.publish(begun);
        var removed = new Retention(root, folder).keep(keep, published);
        return new Made(published, manifest, copy.newCount(), copy.newBytes(), removed);
    }

    /// What it says of contents would be sealed again by this one.
    private static Optional<Path> believable(Optional<Path> newest, BackupKey key) throws IOException {
        return newest.isPresent() && SoundBackup.isListSound(newest.get(), key) ? newest : Optional.empty();
    }

    private static Manifest manifest(
            UUID id, Instant at, DatabaseExport.Exported exported, Manifest.Contents contents) {
        return new Manifest(
                Manifest.FORMAT,
                id,
                at,
                Objects.requireNonNullElse(BackupRun.class.getPackage().getImplementationVersion(), "?"),
                exported.migrations(),
                exported.ledger(),
                exported.keys(),
                exported.keyFiles(),
                exported.tables(),
                exported.sequences(),
                contents);
    }
}
