package de.depesche.proof.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// RFC 9162 §2.1 written down as it stands there, slow and obvious; the yardstick for the fast one. Also a store.
final class NaiveLog implements Nodes {
    final List<Hash> leaves = new ArrayList<>();
    final Map<NodeId, Hash> stored = new HashMap<>();
    int reads;

    static NaiveLog of(int size) {
        var log = new NaiveLog();
        var frontier = Frontier.EMPTY;
        for (var i = 0; i < size; i++) {
            var leaf = Hash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8));
            log.leaves.add(leaf);
            var grown = frontier.append(leaf);
            grown.nodes().forEach(node -> log.stored.put(node.id(), node.hash()));
            frontier = grown.frontier();
        }
        return log;
    }

    @Override
    public Map<NodeId, Hash> read(Collection<NodeId> ids) {
        reads++;
        var found = new HashMap<NodeId, Hash>();
        ids.forEach(id -> {
            var hash = stored.get(id);
            if (hash != null) {
                found.put(id, hash);
            }
        });
        return found;
    }

    Hash root(int size) {
        return head(leaves.subList(0, size));
    }

    static Hash head(List<Hash> run) {
        if (run.isEmpty()) {
            return Hash.sha256();
        }
        if (run.size() == 1) {
            return run.getFirst();
        }
        var k = split(run.size());
        return Hash.node(head(run.subList(0, k)), head(run.subList(k, run.size())));
    }

    List<Hash> path(int index, int size) {
        return path(index, leaves.subList(0, size));
    }

    private static List<Hash> path(int index, List<Hash> run) {
        if (run.size() == 1) {
            return List.of();
        }
        var k = split(run.size());
        return index < k
                ? joined(path(index, run.subList(0, k)), head(run.subList(k, run.size())))
                : joined(path(index - k, run.subList(k, run.size())), head(run.subList(0, k)));
    }

    List<Hash> proof(int oldSize, int newSize) {
        return oldSize == 0 ? List.of() : subproof(oldSize, leaves.subList(0, newSize), true);
    }

    private static List<Hash> subproof(int m, List<Hash> run, boolean whole) {
        if (m == run.size()) {
            return whole ? List.of() : List.of(head(run));
        }
        var k = split(run.size());
        return m <= k
                ? joined(subproof(m, run.subList(0, k), whole), head(run.subList(k, run.size())))
                : joined(subproof(m - k, run.subList(k, run.size()), false), head(run.subList(0, k)));
    }

    private static List<Hash> joined(List<Hash> path, Hash last) {
        var joined = new ArrayList<>(path);
        joined.add(last);
        return joined;
    }

    private static int split(int size) {
        var k = 1;
        while (2 * k < size) {
            k *= 2;
        }
        return k;
    }
}
