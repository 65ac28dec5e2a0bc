package de.depesche.portal.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far this node's clock is from the database's. Deadlines end by the nodes' clocks: one that goes ahead would
/// close cases too early for all of them.
@Component
@ConditionalOnWebApplication
class ClockHealthIndicator implements HealthIndicator, MeterBinder {
    private static final Duration TOO_FAR = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Clock clock;

    ClockHealthIndicator(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var ahead = ahead();
        var health = ahead.abs().compareTo(TOO_FAR) > 0 ? Health.down() : Health.up();
        return health.withDetail("ahead", ahead).build();
    }

    /// The answer was written between the question and its arrival: in the middle, as far as anybody can tell.
    private Duration ahead() {
        var asked = clock.instant();
        var answer = db.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
        return Duration.between(answer, middle);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("depesche.clock.ahead", this, one -> one.ahead().toMillis() / 1e3)
                .description("Seconds that this node's clock is ahead of the database's")
                .register(registry);
    }
}
