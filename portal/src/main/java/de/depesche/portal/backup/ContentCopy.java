package de.depesche.portal.backup;

import de.depesche.portal.documents.StoredContent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Brings what the snapshot refers to into the pool, as far as it is not there yet, and lists all of it with hashes.
/// The store holds nothing back meanwhile: contents are written once, and [de.depesche.portal.documents.ContentHold]
/// keeps those that are deleted.
final class ContentCopy {
    private final StoredContent content;
    private final ContentPool pool;
    private final List<UUID> missing = new ArrayList<>();
    private long count;
    private long bytes;
    private long newCount;
    private long newBytes;

    ContentCopy(StoredContent content, ContentPool pool) {
        this.content = content;
        this.pool = pool;
    }

    long newCount() {
        return newCount;
    }

    long newBytes() {
        return newBytes;
    }

    /// @param earlier the backup before this one, whose hashes need not be computed again
    Manifest.Contents run(Path backup, Optional<Path> earlier) throws IOException {
        var wanted = backup.resolve(DatabaseExport.WANTED);
        var list = new PrivateFile(backup.resolve(ContentList.FILE));
        try (var known = earlier.isPresent() ? new ContentList(earlier.get()) : null;
                var out = new BufferedWriter(new OutputStreamWriter(list, StandardCharsets.US_ASCII));
                var blobs = Files.newBufferedReader(wanted)) {
            for (var line = blobs.readLine(); line != null; line = blobs.readLine()) {
                var end = line.indexOf(' ');
                var blob = new StoredContent.Blob(
                        UUID.fromString(line.substring(0, end)), Long.parseLong(line.substring(end + 1)));
                var hash = known == null ? Optional.<String>empty() : known.sha256(blob.name());
                var taken = take(blob, hash);
                if (taken.isPresent()) {
                    out.write(new ContentList.Line(blob.name(), taken.get()).text());
                }
            }
        }
        pool.sync();
        Files.delete(wanted);
        return new Manifest.Contents(list.as(ContentList.FILE), count, bytes, missing);
    }

    /// @return its hash; empty where the store does not have it as it must be
    private Optional<String> take(StoredContent.Blob blob, Optional<String> known) throws IOException {
        if (pool.has(blob.name(), blob.bytes())) {
            count(blob);
            // Without a known hash, a backup that was killed has brought it here.
            return known.isPresent() ? known : Optional.of(pool.sha256(blob.name()));
        }
        try (var stored = content.open(blob.name())) {
            if (stored.size() != blob.bytes()) {
                missing.add(blob.name());
                return Optional.empty();
            }
            var hash = pool.add(blob.name(), Channels.newInputStream(stored));
            count(blob);
            newCount++;
            newBytes += blob.bytes();
            return Optional.of(hash);
        } catch (NoSuchFileException e) {
            missing.add(blob.name());
            return Optional.empty();
        }
    }

    private void count(StoredContent.Blob blob) {
        count++;
        bytes += blob.bytes();
    }
}
