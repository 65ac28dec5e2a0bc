package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the database up to this release, and refuses one that a newer release has brought further.
final class CarefulMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(applied -> isFromTheFuture(applied.getState()))
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new SettingRefused(
                            "depesche.data or depesche.database.url",
                            "a database of version " + version,
                            "one of this release or an older one; a newer release migrated it, so start that release"
                                    + " or restore the backup from before");
                });
        flyway.migrate();
    }

    private static boolean isFromTheFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
