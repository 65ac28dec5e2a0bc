package de.depesche.portal.ledger.check;

import de.depesche.proof.log.Hash;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A complete subtree under examination.
///
/// @param computed from what lies below; null when that cannot be said
/// @param stored in the table of nodes; null when the row is missing
/// @param blamed whether a fault below was named already
record Subtree(
        int level,
        long index,
        @Nullable Hash computed,
        @Nullable Hash stored,
        boolean blamed) {

    boolean isSound() {
        return computed != null && isStoredAs(computed);
    }

    boolean isStoredAs(Hash hash) {
        return stored != null && stored.equals(hash);
    }

    /// What the parent may have been made from, the likelier first.
    Stream<Hash> candidates() {
        return isSound()
                ? Stream.ofNullable(computed)
                : Stream.of(computed, stored).flatMap(Stream::ofNullable);
    }

    /// The positions below it.
    String positions() {
        return level == 0 ? String.valueOf(index) : (index << level) + "–" + (((index + 1) << level) - 1);
    }

    String place() {
        return level + "/" + index;
    }
}
