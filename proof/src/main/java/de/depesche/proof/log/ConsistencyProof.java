package de.depesche.proof.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Shows that a log only grew: its first `oldSize` leaves are still what they were (RFC 9162 §2.1.4).
///
/// @param oldSize from 0
/// @param newSize at least `oldSize`
/// @param path at most 64 hashes; none when the sizes are equal or the old log was empty
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    private static final int LONGEST_PATH = 64;

    public ConsistencyProof {
        if (oldSize < 0 || newSize < oldSize) {
            throw new IllegalArgumentException("a log does not grow from " + oldSize + " to " + newSize);
        }
        if (path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("a path has at most 64 hashes");
        }
        path = List.copyOf(path);
    }

    /// Makes the proof from stored nodes with one read.
    ///
    /// @throws IllegalArgumentException when the sizes do not fit
    /// @throws MissingNode the store has not all nodes of a log of the new size
    public static ConsistencyProof of(long oldSize, long newSize, Nodes stored) {
        var runs = new ConsistencyProof(oldSize, newSize, List.of()).runs();
        var wanted = new LinkedHashSet<NodeId>();
        runs.forEach(run -> wanted.addAll(run.ids()));
        var found = wanted.isEmpty() ? Map.<NodeId, Hash>of() : stored.read(wanted);
        return new ConsistencyProof(
                oldSize, newSize, runs.stream().map(run -> run.hash(found)).toList());
    }

    /// SUBPROOF of RFC 9162 §2.1.4.1, from the bottom up.
    private List<Subtrees> runs() {
        var runs = new ArrayList<Subtrees>();
        if (oldSize == 0 || oldSize == newSize) {
            return runs;
        }
        var start = 0L;
        var end = newSize;
        while (oldSize < end) {
            var middle = start + Long.highestOneBit(end - start - 1);
            if (oldSize <= middle) {
                runs.add(Subtrees.of(middle, end));
                end = middle;
            } else {
                runs.add(Subtrees.of(start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            runs.add(Subtrees.of(start, end));
        }
        return runs.reversed();
    }

    /// RFC 9162 §2.1.4.2. An old log without leaves is a beginning of every log.
    public boolean leads(Hash oldRoot, Hash newRoot) {
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(Frontier.EMPTY.root());
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        var steps = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            steps.addFirst(oldRoot);
        }
        return !steps.isEmpty() && follow(steps, oldRoot, newRoot);
    }

    private boolean follow(List<Hash> steps, Hash oldRoot, Hash newRoot) {
        var skip = Long.numberOfTrailingZeros(oldSize);
        var place = (oldSize - 1) >> skip;
        var last = (newSize - 1) >> skip;
        var oldHash = steps.getFirst();
        var newHash = steps.getFirst();
        for (var step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                oldHash = Hash.node(step, oldHash);
                newHash = Hash.node(step, newHash);
                var rise = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= rise;
                last >>= rise;
            } else {
                newHash = Hash.node(newHash, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }
}
