package de.depesche.portal.ledger.check;

import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/// Proves the whole log from its texts: every leaf, node, root and signature is made again, positions have no gap,
/// and whatever repeats the texts in columns says the same. It reads one state of the data, while the portal may
/// go on writing.
final class LedgerCheck {
    private static final int PORTION = 2_000;

    private final DataSource database;
    private final LogVerifier key;

    LedgerCheck(DataSource database, LogVerifier key) {
        this.database = database;
        this.key = key;
    }

    /// @param keptElsewhere checkpoints that somebody kept, such as those in receipts; signed by this log's key
    Report run(List<SignedCheckpoint> keptElsewhere) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return run(connection, keptElsewhere);
            } finally {
                connection.rollback();
            }
        }
    }

    private Report run(Connection connection, List<SignedCheckpoint> keptElsewhere) throws SQLException {
        allRowsWillBeRead(connection);
        var findings = new Findings();
        try (var nodes = new StoredNodes(connection, findings);
                var checkpoints = new CheckpointCheck(connection, key, keptElsewhere, findings);
                var concerns = new ConcernCheck(connection, findings);
                var commitments = new CommitmentCheck(connection, findings)) {
            var tree = new TreeCheck(nodes, findings);
            var inStep = new InStep(tree, checkpoints, concerns, commitments, findings);
            var entries = readEntries(connection, inStep);
            while (nodes.hasLeafAfter()) {
                inStep.gap();
            }
            checkpoints.close(tree);
            tree.close();
            nodes.requireEnd();
            concerns.requireEnd();
            findings.close();
            var waiting = InboxCheck.run(connection, findings);
            return new Report(entries, nodes.count(), checkpoints.count(), waiting, findings);
        }
    }

    /// The database plans a cursor for its first rows, unless told otherwise.
    private static void allRowsWillBeRead(Connection connection) throws SQLException {
        try (var settings = connection.createStatement()) {
            settings.execute("set local cursor_tuple_fraction = 1.0");
            settings.execute("set local work_mem = '128MB'");
        }
    }

    /// While one portion is examined, the next one is read.
    private static long readEntries(Connection connection, InStep inStep) throws SQLException {
        var sql = "select position, " + EntryRow.COLUMNS + " from ledger.entry order by position";
        var count = 0L;
        try (var rows = Cursor.open(connection, PORTION, sql, EntryRow::read)) {
            var examined = CompletableFuture.completedFuture(List.<Examined>of());
            for (var portion = portion(rows); !portion.isEmpty(); portion = portion(rows)) {
                count += portion.size();
                inStep.add(examined.join());
                examined = examine(portion);
            }
            inStep.add(examined.join());
        }
        return count;
    }

    private static CompletableFuture<List<Examined>> examine(List<EntryRow> portion) {
        return CompletableFuture.supplyAsync(
                () -> portion.parallelStream().map(Examined::of).toList());
    }

    private static List<EntryRow> portion(Cursor<EntryRow> rows) throws SQLException {
        var portion = new ArrayList<EntryRow>(PORTION);
        for (var row = rows.peek(); row.isPresent() && portion.size() < PORTION; row = rows.peek()) {
            portion.add(row.get());
            rows.skip();
        }
        return portion;
    }
}
