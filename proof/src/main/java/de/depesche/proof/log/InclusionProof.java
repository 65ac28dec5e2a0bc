package de.depesche.proof.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/// Shows that a leaf stands at its place in a log of a given size (RFC 9162 §2.1.3).
///
/// @param index place of the leaf, counted from 0, below `size`
/// @param size number of leaves of the log that the proof leads to
/// @param path sibling hashes from the leaf upwards, at most 63
public record InclusionProof(long index, long size, List<Hash> path) {
    private static final int LONGEST_PATH = 63;

    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a log of " + size);
        }
        if (path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("a path has at most 63 hashes");
        }
        path = List.copyOf(path);
    }

    /// Makes the proof from stored nodes with one read.
    ///
    /// @throws IllegalArgumentException when there is no such leaf at this size
    /// @throws MissingNode the store has not all nodes of a log of this size
    public static InclusionProof of(long index, long size, Nodes stored) {
        var empty = new InclusionProof(index, size, List.of());
        var siblings = empty.siblings();
        var wanted = new LinkedHashSet<NodeId>();
        siblings.forEach(run -> wanted.addAll(run.ids()));
        var found = wanted.isEmpty() ? Collections.<NodeId, Hash>emptyMap() : stored.read(wanted);
        return new InclusionProof(
                index, size, siblings.stream().map(run -> run.hash(found)).toList());
    }

    /// The runs of leaves beside the way from the root down to the leaf, the lowest first.
    private List<Subtrees> siblings() {
        var siblings = new ArrayList<Subtrees>();
        var start = 0L;
        var end = size;
        while (end - start > 1) {
            var middle = start + Long.highestOneBit(end - start - 1);
            if (index < middle) {
                siblings.add(Subtrees.of(middle, end));
                end = middle;
            } else {
                siblings.add(Subtrees.of(start, middle));
                start = middle;
            }
        }
        return siblings.reversed();
    }

    /// RFC 9162 §2.1.3.2.
    public boolean leads(Hash leaf, Hash root) {
        var place = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hash.node(sibling, hash);
                var skip = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= skip;
                last >>= skip;
            } else {
                hash = Hash.node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
