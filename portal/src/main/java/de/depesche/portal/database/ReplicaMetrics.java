package de.depesche.portal.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many copies of the database follow it, and how far behind; read when somebody asks. The database shows it to
/// members of `pg_monitor` only; to others all copies look as if they were at its heels.
@Component
class ReplicaMetrics implements MeterBinder {
    private final JdbcClient db;

    ReplicaMetrics(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "depesche.database.replicas",
                "Copies that follow the database",
                "select count(*) from pg_stat_replication");
        gauge(
                registry,
                "depesche.database.replica.lag",
                "Seconds that the last of them is behind",
                "select coalesce(max(extract(epoch from replay_lag)), 0) from pg_stat_replication");
    }

    private void gauge(MeterRegistry registry, String name, String description, String query) {
        Gauge.builder(
                        name,
                        db,
                        database -> database.sql(query).query(Double.class).single())
                .description(description)
                .register(registry);
    }
}
