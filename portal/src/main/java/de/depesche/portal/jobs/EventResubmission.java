package de.depesche.portal.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/// Brings events again whose listener failed, or whose node died between commit and listener. A start republishes
/// what it finds; this round does the same while other nodes go on. So listeners may see an event twice, also at
/// once on two nodes: each one must make its effect unique in the database.
@Component
class EventResubmission implements SmartLifecycle, MeterBinder {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// Longer than any listener works and any queue of events lasts.
    private static final Duration STALE = Duration.ofMinutes(5);

    private static final int BATCH = 500;

    private final EventPublicationRegistry registry;
    private final FailedEventPublications failed;
    private final JdbcClient db;
    private final Rounds rounds = new Rounds("event-resubmission", PAUSE, this::round);

    EventResubmission(EventPublicationRegistry registry, FailedEventPublications failed, JdbcClient db) {
        this.registry = registry;
        this.failed = failed;
        this.db = db;
    }

    void round() {
        registry.markStalePublicationsFailed(status -> STALE);
        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH));
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("depesche.events.waiting", db, EventResubmission::waiting)
                .description("Events whose listeners are not done")
                .register(meters);
        Gauge.builder("depesche.events.oldest", db, EventResubmission::oldest)
                .description("Seconds that the oldest of them waits")
                .register(meters);
    }

    private static double waiting(JdbcClient db) {
        return db.sql("select count(*) from jobs.event_publication where completion_date is null")
                .query(Long.class)
                .single();
    }

    private static double oldest(JdbcClient db) {
        return db.sql("""
                select coalesce(extract(epoch from now() - min(publication_date)), 0)
                  from jobs.event_publication where completion_date is null
                """).query(Double.class).single();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
