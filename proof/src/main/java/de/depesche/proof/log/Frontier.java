package de.depesche.proof.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The right border of the log: the complete subtrees that stand side by side at this size, the widest first. It is
/// all that appending needs, so a log that keeps it in one row appends without reading nodes.
///
/// @param size number of leaves, from 0
/// @param hashes one for each set bit of `size`, from the highest bit to the lowest
public record Frontier(long size, List<Hash> hashes) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a log of " + size + " leaves does not have " + hashes.size() + " peaks");
        }
        hashes = List.copyOf(hashes);
    }

    /// The new border and the nodes that became complete: the leaf itself at level 0, then its completed ancestors.
    public record Grown(Frontier frontier, List<Node> nodes) {
        public Grown {
            nodes = List.copyOf(nodes);
        }
    }

    /// @throws MissingNode the store has not all nodes of a log of this size
    public static Frontier read(long size, Nodes stored) {
        var ids = Subtrees.of(0, size).ids();
        var found = ids.isEmpty() ? Map.<NodeId, Hash>of() : stored.read(ids);
        return new Frontier(
                size, ids.stream().map(id -> Subtrees.found(found, id)).toList());
    }

    /// Adds one leaf.
    ///
    /// @param leaf made by [Hash#leaf]
    public Grown append(Hash leaf) {
        return append(List.of(leaf));
    }

    /// Adds leaves in their order; the nodes come in an order in which each one's children are there before it.
    public Grown append(List<Hash> leaves) {
        var peaks = new ArrayList<>(hashes);
        var nodes = new ArrayList<Node>();
        var index = size;
        for (var leaf : leaves) {
            add(peaks, index++, leaf, nodes);
        }
        return new Grown(new Frontier(index, peaks), nodes);
    }

    private static void add(List<Hash> peaks, long index, Hash leaf, List<Node> nodes) {
        var hash = leaf;
        nodes.add(new Node(new NodeId(0, index), hash));
        for (var level = 1; (index >> (level - 1) & 1) == 1; level++) {
            hash = Hash.node(peaks.removeLast(), hash);
            nodes.add(new Node(new NodeId(level, index >> level), hash));
        }
        peaks.add(hash);
    }

    /// The tree head (RFC 9162 §2.1.1); of an empty log SHA-256 of nothing.
    public Hash root() {
        return Subtrees.fold(hashes);
    }
}
