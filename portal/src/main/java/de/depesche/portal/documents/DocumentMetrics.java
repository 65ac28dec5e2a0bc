package de.depesche.portal.documents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether checks and scans go on, and how old the newest master key is; read when somebody asks.
@Component
class DocumentMetrics implements MeterBinder {
    private final JdbcClient db;
    private final Clock clock;

    DocumentMetrics(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param oldest how long the one that came first has waited for its checks
    /// @param stuck what nobody but an operator can bring on
    private record Queue(long waiting, Duration oldest, long forScanner, long stuck) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "depesche.checks.waiting", "Documents that wait for their checks", Queue::waiting);
        gauge(
                registry,
                "depesche.checks.oldest",
                "Seconds that the first of them has waited",
                queue -> queue.oldest().toMillis() / 1e3);
        gauge(registry, "depesche.checks.quarantined", "Those among them that wait for clamd", Queue::forScanner);
        gauge(registry, "depesche.checks.stuck", "Documents that wait for an operator", Queue::stuck);
        Gauge.builder("depesche.keys.age", this, metrics -> metrics.newestKey().toSeconds())
                .description("Seconds since the newest master key was added")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Queue> figure) {
        Gauge.builder(name, this, metrics -> figure.applyAsDouble(metrics.queue()))
                .description(description)
                .register(registry);
    }

    private Queue queue() {
        return db.sql("""
                select count(*) as waiting, min(received_at) as oldest,
                       count(*) filter (where state = 'WAITING_FOR_SCANNER') as for_scanner,
                       (select count(*) from documents.document
                         where state in ('STUCK', 'NOT_SCANNABLE') and deleted_at is null) as stuck
                  from documents.document
                 where next_check_at is not null and deleted_at is null
                """).query(this::toQueue).single();
    }

    private Queue toQueue(ResultSet row, int number) throws SQLException {
        return new Queue(
                row.getLong("waiting"),
                since(row.getObject("oldest", OffsetDateTime.class)),
                row.getLong("for_scanner"),
                row.getLong("stuck"));
    }

    private Duration newestKey() {
        return db.sql("select max(added_at) as added from documents.master_key")
                .query((row, _) -> since(row.getObject("added", OffsetDateTime.class)))
                .single();
    }

    private Duration since(@Nullable OffsetDateTime at) {
        return at == null ? Duration.ZERO : Duration.between(at.toInstant(), clock.instant());
    }
}
