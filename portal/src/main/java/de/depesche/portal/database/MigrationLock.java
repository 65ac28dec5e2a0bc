package de.depesche.portal.database;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// What keeps two nodes from changing the schema at the same time.
public final class MigrationLock {
    /// Flyway asks once a second, and without this gives up after fifty times.
    private static final int WITHOUT_END = -1;

    private MigrationLock() {}

    /// Held by a session instead of a transaction: an index that is made while others write waits for the end of every
    /// transaction, and would wait for that one for ever. Such an index also takes its time, so a node that starts
    /// meanwhile waits for as long as it takes; of a node that died the database knows, and frees its lock.
    public static FluentConfiguration heldBySession(FluentConfiguration settings) {
        return settings.configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .lockRetryCount(WITHOUT_END);
    }
}
