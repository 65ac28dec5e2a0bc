package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the database up to this release, and refuses one that a newer release has brought further. Each module
/// numbers its changes in a block of its own, so a new one may stand before others that have run long ago.
final class CarefulMigration implements FlywayMigrationStrategy {
    /// Applied, but not known to this release: behind the last change that it knows, or between them.
    private static final Set<MigrationState> FROM_THE_FUTURE = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        var inBlocks = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .load();
        Arrays.stream(inBlocks.info().applied())
                .filter(applied -> FROM_THE_FUTURE.contains(applied.getState()))
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new SettingRefused(
                            "depesche.data or depesche.database.url",
                            "a database of version " + version,
                            "one of this release or an older one; a newer release migrated it, so start that release"
                                    + " or restore the backup from before");
                });
        inBlocks.migrate();
    }
}
