package de.depesche.portal.ledger.check;

import java.sql.SQLException;
import java.util.List;

/// What is read in step with the entries, position by position.
record InStep(
        TreeCheck tree,
        CheckpointCheck checkpoints,
        ConcernCheck concerns,
        CommitmentCheck commitments,
        Findings findings) {

    void add(List<Examined> entries) throws SQLException {
        for (var entry : entries) {
            add(entry);
        }
    }

    private void add(Examined entry) throws SQLException {
        var position = entry.row().place();
        while (tree.size() < position) {
            gap();
        }
        tree.add(entry.leaf());
        checkpoints.at(tree);
        if (!entry.differing().isEmpty()) {
            findings.add(Fault.COLUMN_DIFFERS, position, entry.differing());
        }
        if (entry.concerns().isPresent()) {
            concerns.at(position, entry.concerns().get());
        } else {
            findings.add(Fault.ENTRY_UNREADABLE, position, "");
            concerns.skip(position);
        }
        commitments.at(entry.row());
    }

    /// There is no entry for the next position.
    void gap() throws SQLException {
        concerns.skip(tree.size());
        tree.add(null);
        checkpoints.at(tree);
    }
}
