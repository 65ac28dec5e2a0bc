package de.depesche.portal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InboxState {
    private final JdbcClient db;
    private final Clock clock;

    InboxState(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param age of the oldest act that waits; zero when none does
    /// @param checkpointAge zero when there is none yet
    record Now(long depth, Duration age, Duration checkpointAge) {}

    Now now() {
        return db.sql("""
                select count(*) as depth, min(at) as oldest,
                       (select at from ledger.checkpoint order by size desc limit 1) as signed
                  from ledger.inbox
                """).query(this::toNow).single();
    }

    private Now toNow(ResultSet row, int number) throws SQLException {
        return new Now(
                row.getLong("depth"),
                since(row.getObject("oldest", OffsetDateTime.class)),
                since(row.getObject("signed", OffsetDateTime.class)));
    }

    private Duration since(@Nullable OffsetDateTime at) {
        return at == null ? Duration.ZERO : Duration.between(at.toInstant(), clock.instant());
    }
}
