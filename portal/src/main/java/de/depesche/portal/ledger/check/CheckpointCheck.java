package de.depesche.portal.ledger.check;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.log.Hash;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Holds the growing tree against each head that was signed: those in the database and those that somebody kept
/// elsewhere. Only the latter can tell that the end of the log was cut off together with its checkpoints.
final class CheckpointCheck implements AutoCloseable {
    private static final int PORTION = 1_000;

    private record Head(long size, Hash root, String note) {
        static Head read(ResultSet row) throws SQLException {
            return new Head(row.getLong(1), Hash.of(row.getBytes(2)), row.getString(3));
        }
    }

    private final Cursor<Head> stored;
    private final PriorityQueue<SignedCheckpoint> kept = new PriorityQueue<>(
            Comparator.comparingLong(note -> note.checkpoint().size()));
    private final LogVerifier key;
    private final Findings findings;
    private long lastGood;
    private long count;

    CheckpointCheck(Connection connection, LogVerifier key, List<SignedCheckpoint> keptElsewhere, Findings findings)
            throws SQLException {
        this.stored = Cursor.open(
                connection, PORTION, "select size, root, note from ledger.checkpoint order by size", Head::read);
        this.kept.addAll(keptElsewhere);
        this.key = key;
        this.findings = findings;
    }

    /// To be called at each size that the tree reaches.
    void at(TreeCheck tree) throws SQLException {
        while (stored.peek().filter(head -> head.size() <= tree.size()).isPresent()) {
            check(stored.next().orElseThrow(), tree);
        }
        while (!kept.isEmpty() && kept.peek().checkpoint().size() <= tree.size()) {
            var checkpoint = kept.remove().checkpoint();
            compare(checkpoint.size(), checkpoint.root(), tree);
        }
    }

    private void check(Head head, TreeCheck tree) {
        count++;
        if (!isGenuine(head)) {
            findings.add(Fault.CHECKPOINT_FORGED, head.size(), "");
        }
        compare(head.size(), head.root(), tree);
    }

    private boolean isGenuine(Head head) {
        try {
            var signed = SignedCheckpoint.parse(head.note());
            return signed.isSignedBy(key)
                    && signed.checkpoint().size() == head.size()
                    && signed.checkpoint().root().equals(head.root());
        } catch (Malformed e) {
            return false;
        }
    }

    private void compare(long size, Hash root, TreeCheck tree) {
        if (size == tree.size() && tree.hasRoot(root)) {
            lastGood = size;
        } else {
            findings.add(Fault.CHECKPOINT_DIFFERS, size, lastGood + "–" + (size - 1));
        }
    }

    /// What was signed beyond the end of the log.
    void close(TreeCheck tree) throws SQLException {
        var highest = 0L;
        for (var head = stored.next(); head.isPresent(); head = stored.next()) {
            count++;
            highest = Math.max(highest, head.get().size());
        }
        for (var note : kept) {
            highest = Math.max(highest, note.checkpoint().size());
        }
        if (highest > tree.size()) {
            findings.add(Fault.LOG_CUT, highest, tree.size() + "–" + (highest - 1));
        }
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        stored.close();
    }
}
