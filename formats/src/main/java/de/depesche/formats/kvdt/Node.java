package de.depesche.formats.kvdt;

import java.util.List;

/// A field's place in a record.
///
/// @param fields the numbers that may stand there
/// @param parent the index of the node above; -1 at the top
/// @param level 1 at the top, 5 at most
/// @param must whether the record is wrong without it, or each of its parents is
/// @param many whether it may be repeated below one parent
/// @param sure whether a source has established all of that
record Node(List<Integer> fields, int parent, int level, boolean must, boolean many, boolean sure) {
    static final int DEEPEST = 5;

    Node {
        fields = List.copyOf(fields);
        if (level > DEEPEST) {
            throw new IllegalArgumentException("KVDT has five levels: " + fields);
        }
    }
}
