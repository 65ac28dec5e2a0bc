package de.depesche.portal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was done to one object, the oldest first. An act is there as soon as it is committed. The caller has asked
/// whether the reader may see the object.
@Component
public class LedgerTimeline {
    private final JdbcClient db;

    LedgerTimeline(JdbcClient db) {
        this.db = db;
    }

    public List<TimelineEntry> of(String objectType, UUID objectId) {
        return db.sql("""
                select id, position, null::bigint as sequence, at, actor_kind, actor_id, on_behalf_of, act
                  from ledger.entry
                 where object_id = :id and object_type = :type
                union all
                select id, null, sequence, at, actor_kind, actor_id, on_behalf_of, act
                  from ledger.inbox
                 where object_id = :id and object_type = :type
                 order by position nulls last, sequence
                """)
                .param("id", objectId)
                .param("type", objectType)
                .query(LedgerTimeline::toEntry)
                .list();
    }

    private static TimelineEntry toEntry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                new EntryId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("position", Long.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                CanonicalEntries.actor(row.getString("actor_kind"), row.getString("actor_id")),
                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class)),
                row.getString("act"));
    }
}
