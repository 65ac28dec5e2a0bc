package de.depesche.portal.ledger.check;

import de.depesche.proof.log.Frontier;
import de.depesche.proof.log.Hash;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Builds the tree anew from the entries' texts and holds each node against the stored one. Where they differ, the
/// parent tells which of the two it was made from, and so whether the text or the node was changed.
final class TreeCheck {
    private final StoredNodes nodes;
    private final Findings findings;
    private final Deque<Subtree> peaks = new ArrayDeque<>();
    private long size;

    TreeCheck(StoredNodes nodes, Findings findings) {
        this.nodes = nodes;
        this.findings = findings;
    }

    long size() {
        return size;
    }

    /// @param leaf of the entry at the next position; null when there is none
    void add(@Nullable Hash leaf) throws SQLException {
        var index = size++;
        var subtree = new Subtree(0, index, leaf, nodes.find(0, index), false);
        while ((subtree.index() & 1) == 1) {
            subtree = join(peaks.removeLast(), subtree);
        }
        peaks.addLast(subtree);
    }

    private Subtree join(Subtree left, Subtree right) throws SQLException {
        var level = left.level() + 1;
        var index = left.index() >> 1;
        var stored = nodes.find(level, index);
        if (left.isSound() && right.isSound()) {
            var computed = Hash.node(known(left), known(right));
            return new Subtree(level, index, computed, stored, false);
        }
        return judge(left, right, new Subtree(level, index, null, stored, true));
    }

    private Subtree judge(Subtree left, Subtree right, Subtree parent) {
        for (var l : left.candidates().toList()) {
            for (var r : right.candidates().toList()) {
                var hash = Hash.node(l, r);
                if (parent.isStoredAs(hash)) {
                    settle(left, l);
                    settle(right, r);
                    return new Subtree(parent.level(), parent.index(), hash, hash, false);
                }
            }
        }
        leaveOpen(left);
        leaveOpen(right);
        var l = left.candidates().findFirst();
        var r = right.candidates().findFirst();
        return l.isEmpty() || r.isEmpty()
                ? parent
                : new Subtree(parent.level(), parent.index(), Hash.node(l.get(), r.get()), parent.stored(), true);
    }

    /// The parent was made from `right`: what differs from it is what was changed.
    private void settle(Subtree child, Hash right) {
        if (child.isSound()) {
            return;
        }
        if (child.isStoredAs(right)) {
            blameBelow(child);
        } else {
            blameNode(child);
        }
    }

    private void blameBelow(Subtree child) {
        if (child.level() == 0) {
            blameEntry(child);
        } else if (!child.blamed()) {
            findings.add(Fault.ENTRIES_CHANGED, child.positions(), "");
        }
    }

    private void blameEntry(Subtree leaf) {
        var place = leaf.stored();
        if (leaf.computed() != null && place != null) {
            findings.misfit(leaf.index(), leaf.computed(), place);
        } else if (place != null) {
            findings.gap(leaf.index(), place);
        } else {
            findings.add(leaf.computed() == null ? Fault.ENTRY_REMOVED : Fault.ENTRY_INSERTED, leaf.index(), "");
        }
    }

    private void blameNode(Subtree child) {
        findings.add(child.stored() == null ? Fault.NODE_REMOVED : Fault.NODE_CHANGED, child.place(), "");
    }

    /// No parent can tell: a leaf is called after what is certain about it, a node is named unless something below
    /// explains it.
    private void leaveOpen(Subtree child) {
        if (child.isSound()) {
            return;
        }
        if (child.level() == 0) {
            blameEntry(child);
        } else if (!child.blamed()) {
            blameNode(child);
        }
    }

    void close() {
        peaks.forEach(this::leaveOpen);
        peaks.clear();
    }

    /// Whether the tree had this root at its present size, by its texts or by its stored nodes.
    boolean hasRoot(Hash root) {
        var computed = root(peaks.stream().map(TreeCheck::known).toList());
        return computed.equals(root)
                || root(peaks.stream()
                                .map(peak -> Objects.requireNonNullElse(peak.stored(), known(peak)))
                                .toList())
                        .equals(root);
    }

    private Hash root(List<Hash> hashes) {
        return new Frontier(size, new ArrayList<>(hashes)).root();
    }

    /// Something that no tree contains stands for what is neither there nor stored.
    private static Hash known(Subtree subtree) {
        return subtree.candidates().findFirst().orElseGet(Hash::sha256);
    }
}
