package de.depesche.portal.backup;

import de.depesche.portal.database.UnfinishedRestore;
import de.depesche.portal.documents.StoredContent;
import de.depesche.portal.ledger.Restorations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Brings a sound backup into an empty place: contents first, then the database, whose last transaction makes a
/// portal of it. Whatever looks at the database comes into being only when it is needed here.
@Component
@Lazy
class RestoreRun {
    private final Path data;
    private final ObjectProvider<DatabaseImport> database;
    private final ObjectProvider<StoredContent> content;
    private final ObjectProvider<Restorations> restorations;

    RestoreRun(
            @Value("${depesche.data}") Path data,
            ObjectProvider<DatabaseImport> database,
            ObjectProvider<StoredContent> content,
            ObjectProvider<Restorations> restorations) {
        this.data = data;
        this.database = database;
        this.content = content;
        this.restorations = restorations;
    }

    /// @return how many entries the log has, before it says that it was restored
    long run(SoundBackup backup) throws IOException {
        requireEmpty();
        UnfinishedRestore.begin(data);
        bringContents(backup);
        database.getObject().run(backup.folder(), backup.manifest(), backup.key());
        var entries = restorations.getObject().record(backup.manifest().id());
        UnfinishedRestore.end(data);
        return entries;
    }

    /// Told before the whole backup is read; nothing is made here yet.
    void requireFreshFolder() {
        if (Files.exists(data.resolve("postgres/cluster")) || UnfinishedRestore.isIn(data)) {
            throw new Refused("folder-not-empty", data.toAbsolutePath().normalize());
        }
    }

    private void requireEmpty() throws IOException {
        database.getObject().requireEmpty();
        if (!content.getObject().isEmpty()) {
            throw new Refused("store-not-empty");
        }
    }

    private void bringContents(SoundBackup backup) throws IOException {
        var store = content.getObject();
        var pool = backup.pool();
        try (var list = new ContentList(backup.folder())) {
            for (var line = list.next(); line.isPresent(); line = list.next()) {
                try (var bytes = Files.newInputStream(pool.fileOf(line.get().blob()))) {
                    store.put(line.get().blob(), bytes);
                }
            }
        }
    }
}
