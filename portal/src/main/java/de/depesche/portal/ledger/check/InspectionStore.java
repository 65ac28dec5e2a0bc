package de.depesche.portal.ledger.check;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When the log was checked, and how it stood.
@Repository
class InspectionStore {
    private final JdbcClient db;
    private final Clock clock;

    InspectionStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Inspection(Duration ago, long findings) {}

    /// The log of an earlier release is read too, as it is: what is not there yet is not noted.
    void note(Report report) {
        if (!isThere()) {
            return;
        }
        db.sql("insert into ledger.inspection (at, entries, findings) values (:at, :entries, :findings)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("entries", report.entries())
                .param(
                        "findings",
                        report.findings().counts().values().stream()
                                .mapToLong(Number::longValue)
                                .sum())
                .update();
    }

    private boolean isThere() {
        return db.sql("select to_regclass('ledger.inspection') is not null")
                .query(Boolean.class)
                .single();
    }

    Optional<Inspection> last() {
        return db.sql("select at, findings from ledger.inspection order by at desc limit 1")
                .query((row, _) -> new Inspection(
                        Duration.between(
                                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                        .toInstant(),
                                clock.instant()),
                        row.getLong("findings")))
                .optional();
    }
}
