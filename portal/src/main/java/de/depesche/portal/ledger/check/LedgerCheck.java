package de.depesche.portal.ledger.check;

import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.log.Hash;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /// What an entry's row says of itself; everything that needs no other row.
    private record Examined(EntryRow row, Hash leaf, Optional<LedgerEntry> text, String differing) {
        static Examined of(EntryRow row) {
            var text = row.parsed();
            return new Examined(
                    row,
                    Hash.leaf(row.canonical().bytes()),
                    text,
                    text.map(row::differingColumns).orElse(""));
        }
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
        var findings = new Findings();
        try (var nodes = new StoredNodes(connection, findings);
                var checkpoints = new CheckpointCheck(connection, key, keptElsewhere, findings);
                var concerns = new ConcernCheck(connection, findings);
                var commitments = new CommitmentCheck(connection, findings)) {
            var tree = new TreeCheck(nodes, findings);
            var beside = new Beside(tree, checkpoints, concerns, commitments, findings);
            var entries = readEntries(connection, beside);
            while (nodes.hasLeafAfter()) {
                beside.gap();
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

    private static long readEntries(Connection connection, Beside beside) throws SQLException {
        var count = 0L;
        try (var rows = Cursor.open(
                connection,
                PORTION,
                "select position, " + EntryRow.COLUMNS + " from ledger.entry order by position",
                EntryRow::read)) {
            while (rows.peek().isPresent()) {
                var portion = new ArrayList<EntryRow>(PORTION);
                while (portion.size() < PORTION && rows.peek().isPresent()) {
                    portion.add(rows.next().orElseThrow());
                }
                count += portion.size();
                for (var examined : portion.parallelStream().map(Examined::of).toList()) {
                    beside.add(examined);
                }
            }
        }
        return count;
    }

    /// What is read in step with the entries.
    private record Beside(
            TreeCheck tree,
            CheckpointCheck checkpoints,
            ConcernCheck concerns,
            CommitmentCheck commitments,
            Findings findings) {

        void add(Examined entry) throws SQLException {
            var position = entry.row().place();
            while (tree.size() < position) {
                gap();
            }
            tree.add(entry.leaf());
            checkpoints.at(tree);
            if (entry.text().isEmpty()) {
                findings.add(Fault.ENTRY_UNREADABLE, position, "");
                concerns.skip(position);
                return;
            }
            if (!entry.differing().isEmpty()) {
                findings.add(Fault.COLUMN_DIFFERS, position, entry.differing());
            }
            concerns.at(position, entry.text().get().concerns());
            commitments.at(position, entry.text().get());
        }

        void gap() throws SQLException {
            concerns.skip(tree.size());
            tree.add(null);
            checkpoints.at(tree);
        }
    }
}
