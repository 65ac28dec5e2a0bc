package de.depesche.portal.database;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// What keeps two nodes from changing the schema at the same time.
public final class MigrationLock {
    private MigrationLock() {}

    /// Held by a session instead of a transaction: an index that is made while others write waits for the end of every
    /// transaction, and would wait for that one for ever.
    public static FluentConfiguration heldBySession(FluentConfiguration settings) {
        return settings.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
}
