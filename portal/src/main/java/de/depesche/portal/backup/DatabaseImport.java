package de.depesche.portal.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings a backup's rows into an empty database: all of them in one transaction, or none.
@Component
@Lazy
class DatabaseImport {
    private static final int BUFFER = 1 << 16;

    private final DataSource database;
    private final JdbcClient db;
    private final Catalog catalog;
    private final FlywayMigrationStrategy migration;
    private final TransactionTemplate transaction;

    DatabaseImport(
            DataSource database,
            JdbcClient db,
            FlywayMigrationStrategy migration,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.db = db;
        this.catalog = new Catalog(db);
        this.migration = migration;
        this.transaction = new TransactionTemplate(transactions);
    }

    void requireEmpty() {
        if (catalog.count() > 0) {
            throw new Refused("database-not-empty");
        }
    }

    void run(Path backup, Manifest manifest, BackupKey key) throws IOException {
        new RestoredSchema(manifest.migrations()).make(database, catalog);
        try {
            transaction.executeWithoutResult(_ -> fill(backup, manifest, key));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Flyway ours = RestoredSchema.settings(database).load();
        migration.migrate(ours);
        db.sql("analyze").update();
    }

    private void fill(Path backup, Manifest manifest, BackupKey key) {
        requireSameTables(manifest.tables());
        db.sql("set local maintenance_work_mem = '256MB'").update();
        var slowing = catalog.slowing();
        slowing.forEach(one -> db.sql(one.drop()).update());
        manifest.tables().forEach(table -> copyIn(table, backup, manifest, key));
        slowing.forEach(one -> db.sql(one.create()).update());
        manifest.sequences().forEach(catalog::advance);
    }

    /// The same tables with the same columns, or the rows would go astray.
    private void requireSameTables(List<Manifest.Table> wanted) {
        var there = catalog.tables();
        var known = wanted.stream()
                .map(table -> new Catalog.Columns(table.name(), table.columns()))
                .toList();
        if (!there.equals(known)) {
            throw new Refused("other-database");
        }
    }

    private void copyIn(Manifest.Table table, Path backup, Manifest manifest, BackupKey key) {
        var name = table.part().file();
        try (var file = Files.newInputStream(backup.resolve(name));
                var rows = new GZIPInputStream(key.decrypting(file, manifest.id(), name), BUFFER)) {
            var copies = DataSourceUtils.getConnection(database)
                    .unwrap(PGConnection.class)
                    .getCopyAPI();
            var count =
                    copies.copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columnList()), rows, BUFFER);
            if (count != table.rows()) {
                throw new Refused("damaged", name);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the database did not take " + table.name(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
