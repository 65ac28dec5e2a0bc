package de.depesche.portal.backup;

import de.depesche.portal.documents.StoredContent;
import de.depesche.portal.keys.GivenKeys;
import de.depesche.portal.keys.Keys;
import de.depesche.portal.ledger.LedgerProofs;
import de.depesche.proof.log.SignedCheckpoint;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes one state of the database, while others go on changing it: all in one transaction that sees what its first
/// statement saw.
@Component
@Lazy
class DatabaseExport {
    /// Which contents that state refers to, and how long each is.
    static final String WANTED = "contents.wanted";

    private static final String FOLDER = "database/";

    private final DataSource database;
    private final Catalog catalog;
    private final LedgerProofs ledger;
    private final Keys keys;
    private final GivenKeys given;
    private final StoredContent content;
    private final TransactionTemplate snapshot;

    DatabaseExport(
            DataSource database,
            JdbcClient db,
            LedgerProofs ledger,
            Keys keys,
            GivenKeys given,
            StoredContent content,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.catalog = new Catalog(db);
        this.ledger = ledger;
        this.keys = keys;
        this.given = given;
        this.content = content;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    record Exported(
            List<Manifest.Migration> migrations,
            Manifest.Head ledger,
            Map<String, String> keys,
            List<String> keyFiles,
            List<Manifest.Table> tables,
            Map<String, Long> sequences) {}

    Exported run(Path backup, UUID id, BackupKey key) throws IOException {
        PrivateFile.folder(backup.resolve(FOLDER));
        try {
            return snapshot.execute(_ -> export(backup, id, key));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Exported export(Path backup, UUID id, BackupKey key) {
        try {
            mayStandIdle();
            var migrations = catalog.migrations();
            var tables = new ArrayList<Manifest.Table>();
            for (var table : catalog.tables()) {
                tables.add(copyOut(table, backup, id, key));
            }
            wanted(backup.resolve(WANTED));
            return new Exported(
                    migrations, head(), keys.fingerprints(), given.otherFiles(), tables, catalog.sequences());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// While a large table's file is brought to a slow disk. Elsewhere a transaction that stands idle is ended, because
    /// its node froze.
    private void mayStandIdle() {
        try (var statement = DataSourceUtils.getConnection(database).createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = 0");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not take a setting for this transaction", e);
        }
    }

    private Manifest.Table copyOut(Catalog.Columns table, Path backup, UUID id, BackupKey key) throws IOException {
        var name = FOLDER + table.table() + ".copy.gz.enc";
        var file = new PrivateFile(backup.resolve(name));
        long rows;
        try (file;
                var packed = new QuickGzip(key.encrypting(file, id, name))) {
            rows = copies().copyOut(
                            "copy %s (%s) to stdout".formatted(table.table(), String.join(", ", table.columns())),
                            packed);
        } catch (SQLException e) {
            throw new IOException("the database did not hand out " + table.table(), e);
        }
        return new Manifest.Table(table.table(), table.columns(), rows, file.as(name));
    }

    /// Of the connection that this transaction works on.
    private CopyManager copies() throws SQLException {
        return DataSourceUtils.getConnection(database)
                .unwrap(PGConnection.class)
                .getCopyAPI();
    }

    private void wanted(Path file) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(new PrivateFile(file), StandardCharsets.US_ASCII))) {
            content.eachReferenced(blob -> {
                try {
                    out.write(blob.name() + " " + blob.bytes() + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Manifest.Head head() {
        return new Manifest.Head(
                ledger.verifier().vkey(),
                ledger.size(),
                ledger.newestCheckpoint().map(SignedCheckpoint::note).orElse(""));
    }
}
