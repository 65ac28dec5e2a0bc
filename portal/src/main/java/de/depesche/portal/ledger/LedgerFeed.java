package de.depesche.portal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What concerns an organisation, in the order of the log. Positions are given in order and seen in order: who has
/// seen one has seen all before it, so the last position is all that a reader must remember.
@Component
public class LedgerFeed {
    /// Before the first entry.
    public static final long BEGINNING = -1;

    private final JdbcClient db;
    private final LedgerNews news;
    private final Histories histories;

    LedgerFeed(JdbcClient db, LedgerNews news, Histories histories) {
        this.db = db;
        this.news = news;
        this.histories = histories;
    }

    /// The position behind which everything is new to the reader: his own, or an earlier one where the log was taken
    /// back meanwhile. Nothing is ever skipped; some of it may come twice.
    public long positionOf(FeedCursor cursor) {
        return histories.positionOf(cursor);
    }

    public FeedCursor cursorAt(long position) {
        return histories.cursorAt(position);
    }

    /// @param after [#BEGINNING] or the position last seen
    /// @param most how many, from 1
    public List<LedgerEvent> concerning(UUID organisation, long after, int most) {
        return db.sql("""
                select e.position, e.id, e.at, e.actor_kind, e.act, e.object_type, e.object_id
                  from ledger.concern c
                  join ledger.entry e on e.position = c.position
                 where c.organisation = :organisation and c.position > :after
                 order by c.position
                 limit :most
                """)
                .param("organisation", organisation)
                .param("after", after)
                .param("most", most)
                .query(LedgerFeed::toEvent)
                .list();
    }

    /// Waits without a connection until there is something after the position.
    ///
    /// @return false when nothing came in time, or the server stops
    public boolean await(UUID organisation, long after, Duration longest) {
        return news.await(organisation, after, longest);
    }

    private static LedgerEvent toEvent(ResultSet row, int number) throws SQLException {
        return new LedgerEvent(
                row.getLong("position"),
                new EntryId(row.getObject("id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                CanonicalEntries.kind(row.getString("actor_kind")),
                row.getString("act"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class));
    }
}
