package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Rule;
import java.util.Set;

/// A rule of the catalogue with what decides it.
///
/// @param kinds the records that it looks at; empty where the engine itself decides it
record KvdtRule(Rule rule, Set<RecordKind> kinds, Condition condition) {
    KvdtRule {
        kinds = Set.copyOf(kinds);
    }

    /// Looks at one record, and tells what it found.
    interface Condition {
        void look(KvdtRecord record, FileFacts file, Found found);
    }
}
