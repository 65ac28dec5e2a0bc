package de.depesche.proof.log;

/// A complete subtree: the leaves from `index · 2^level` (included) to `(index + 1) · 2^level` (excluded).
/// Its hash never changes once those leaves are there, so it may be stored for good.
///
/// @param level 0 for a leaf, at most 62
/// @param index counted from 0 within its level
public record NodeId(int level, long index) {
    public NodeId {
        if (level < 0 || level > 62 || index < 0 || index > Long.MAX_VALUE >> level) {
            throw new IllegalArgumentException("no such node: level " + level + ", index " + index);
        }
    }
}
