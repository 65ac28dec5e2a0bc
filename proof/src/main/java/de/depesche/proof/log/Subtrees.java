package de.depesche.proof.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The complete subtrees whose hashes, folded from the right, make the hash of a run of leaves as RFC 9162 §2.1.1
/// builds it. A run that occurs there starts at a multiple of the power of two that covers it.
record Subtrees(List<NodeId> ids) {
    static Subtrees of(long start, long end) {
        var ids = new ArrayList<NodeId>();
        for (var from = start; from < end; ) {
            var width = Long.highestOneBit(end - from);
            ids.add(new NodeId(Long.numberOfTrailingZeros(width), from / width));
            from += width;
        }
        return new Subtrees(List.copyOf(ids));
    }

    Hash hash(Map<NodeId, Hash> stored) {
        return fold(ids.stream().map(id -> found(stored, id)).toList());
    }

    static Hash fold(List<Hash> fromLeft) {
        if (fromLeft.isEmpty()) {
            return Hash.sha256();
        }
        return fromLeft.subList(0, fromLeft.size() - 1).reversed().stream()
                .reduce(fromLeft.getLast(), (right, left) -> Hash.node(left, right));
    }

    static Hash found(Map<NodeId, Hash> stored, NodeId id) {
        var hash = stored.get(id);
        if (hash == null) {
            throw new MissingNode(id);
        }
        return hash;
    }
}
