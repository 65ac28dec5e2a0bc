package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the database up to this release. What a newer release has changed meanwhile may stay where it only adds
/// (then both releases run side by side, and a node of the old one may start again); a change that takes away what an
/// older release needs is named `contract_…`, and with such a one this release refuses to work. Each module numbers
/// its changes in a block of its own, so a new one may stand before others that have run long ago.
final class CarefulMigration implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(CarefulMigration.class);

    /// Flyway writes a script's name `V0612__contract_drop_it` as `contract drop it`.
    private static final String TAKES_AWAY = "contract ";

    /// Applied, but not known to this release: behind the last change that it knows, or between them.
    private static final Set<MigrationState> FROM_THE_FUTURE = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        var inBlocks = MigrationLock.heldBySession(Flyway.configure().configuration(flyway.getConfiguration()))
                .outOfOrder(true)
                // Looked at below, more closely than Flyway does.
                .ignoreMigrationPatterns("*:future", "*:missing")
                .load();
        Arrays.stream(inBlocks.info().applied())
                .filter(applied -> FROM_THE_FUTURE.contains(applied.getState()))
                .forEach(CarefulMigration::requireThatItOnlyAdds);
        inBlocks.migrate();
    }

    private static void requireThatItOnlyAdds(MigrationInfo unknown) {
        var failed = unknown.getState().isFailed();
        if (failed || unknown.getDescription().toLowerCase(Locale.ROOT).startsWith(TAKES_AWAY)) {
            throw new SettingRefused(
                    "depesche.data or depesche.database.url",
                    "a database of version " + unknown.getVersion(),
                    "one of this release or an older one; a newer release migrated it, so start that release"
                            + " or restore the backup from before");
        }
        log.warn("a newer release has added change {} to the database", unknown.getVersion());
    }
}
