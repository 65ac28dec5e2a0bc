package de.depesche.portal.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads documents from their store and compares them with the SHA-256 that was computed when they were received.
@Component
@Lazy
public class ContentSample {
    private static final int BUFFER = 1 << 16;

    private final JdbcClient db;
    private final Contents contents;

    ContentSample(JdbcClient db, Contents contents) {
        this.db = db;
        this.contents = contents;
    }

    public record Outcome(int read, List<UUID> damaged) {}

    private record Known(UUID id, String sha256) {}

    /// @param most so many, chosen at random, or all if there are fewer
    public Outcome read(int most) {
        var sample = db.sql("""
                select id, sha256 from documents.document
                 where sha256 is not null and wrapped_key is not null
                 order by random()
                 limit :most
                """)
                .param("most", most)
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getString("sha256")))
                .list();
        var damaged = new ArrayList<UUID>();
        for (var document : sample) {
            if (!isWhole(document)) {
                damaged.add(document.id());
            }
        }
        return new Outcome(sample.size(), damaged);
    }

    private boolean isWhole(Known document) {
        try (var content = contents.open(new DocumentId(document.id()));
                var bytes = content.from(0)) {
            var hash = RunningHash.begin();
            var buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
                hash.update(buffer, count);
            }
            return hash.hex().equals(document.sha256());
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }
}
