package de.depesche.portal.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The histories of this log: each restore began a new one, which shares its entries below a size with those before.
@Component
class Histories {
    private final JdbcClient db;

    Histories(JdbcClient db) {
        this.db = db;
    }

    private record History(String name, long size) {}

    /// Behind it everything is new to the reader. One of a history that this database never knew begins again: it was
    /// lost with a restore, and where it parted from this one cannot be told.
    long positionOf(FeedCursor cursor) {
        var all = all();
        var names = all.stream().map(History::name).toList();
        if (!cursor.history().isEmpty() && !names.contains(cursor.history())) {
            return LedgerFeed.BEGINNING;
        }
        return all.stream()
                .skip(names.indexOf(cursor.history()) + 1L)
                .mapToLong(later -> later.size() - 1)
                .reduce(cursor.position(), Math::min);
    }

    FeedCursor cursorAt(long position) {
        var all = all();
        return new FeedCursor(all.isEmpty() ? "" : all.getLast().name(), position);
    }

    void begin(long size, UUID backup, Instant at) {
        var name = new byte[4];
        new SecureRandom().nextBytes(name);
        db.sql("""
                insert into ledger.restoration (number, history, size, backup, at)
                select count(*) + 1, :history, :size, :backup, :at from ledger.restoration
                """)
                .param("history", HexFormat.of().formatHex(name))
                .param("size", size)
                .param("backup", backup)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<History> all() {
        return db.sql("select history as name, size from ledger.restoration order by number")
                .query((row, _) -> new History(row.getString("name"), row.getLong("size")))
                .list();
    }
}
