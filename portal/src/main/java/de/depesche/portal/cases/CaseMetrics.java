package de.depesche.portal.cases;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the portal itself keeps time: ended deadlines that it has not closed, receipts that it owes. Read when
/// somebody asks; the oldest stand first in their indexes.
@Component
class CaseMetrics implements MeterBinder {
    private final JdbcClient db;
    private final Clock clock;

    CaseMetrics(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param receipts acts whose receipt is not sealed yet
    private record Unsealed(long receipts, Duration oldest) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "depesche.deadlines.overdue",
                        this,
                        metrics -> metrics.oldestDeadline().toMillis() / 1e3)
                .description("Seconds since the oldest ended deadline that the portal has not closed")
                .register(registry);
        gauge(registry, "depesche.receipts.waiting", "Receipts that are not sealed", Unsealed::receipts);
        gauge(
                registry,
                "depesche.receipts.oldest",
                "Seconds that the oldest of them waits",
                unsealed -> unsealed.oldest().toMillis() / 1e3);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Unsealed> figure) {
        Gauge.builder(name, this, metrics -> figure.applyAsDouble(metrics.unsealed()))
                .description(description)
                .register(registry);
    }

    private Duration oldestDeadline() {
        return db.sql("""
                select min(due) as due from cases.case_file
                 where closed_at is null and due <> 'infinity' and due <= :now
                """)
                .param("now", CaseRow.stored(clock.instant()))
                .query((row, _) -> since(CaseRow.instant(row, "due")))
                .single();
    }

    private Unsealed unsealed() {
        return db.sql("""
                select count(*) as receipts, min(ordered_at) as oldest
                  from (select ordered_at from cases.receipt where entry is null
                        union all
                        select ordered_at from cases.receipt where entry is not null and pdf is null) unsealed
                """)
                .query((row, _) -> new Unsealed(row.getLong("receipts"), since(CaseRow.instant(row, "oldest"))))
                .single();
    }

    private Duration since(Optional<Instant> moment) {
        return moment.map(at -> Duration.between(at, clock.instant())).orElse(Duration.ZERO);
    }
}
