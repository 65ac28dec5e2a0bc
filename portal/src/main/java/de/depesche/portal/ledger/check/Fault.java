package de.depesche.portal.ledger.check;

/// What can be wrong with the log. The texts stand under `ledger.check.<name>`.
enum Fault {
    /// The text is not the one whose hash went into the tree.
    ENTRY_CHANGED,
    /// The text belongs to another position: rows were swapped or moved.
    ENTRY_MISPLACED,
    ENTRY_REMOVED,
    /// No sequencer put it there.
    ENTRY_INSERTED,
    ENTRY_UNREADABLE,
    /// A column says something else than the entry's text.
    COLUMN_DIFFERS,
    /// Somewhere among these positions texts and their nodes were changed together.
    ENTRIES_CHANGED,
    NODE_CHANGED,
    NODE_REMOVED,
    NODE_INSERTED,
    /// The log up to this size is not the one that was signed.
    CHECKPOINT_DIFFERS,
    CHECKPOINT_FORGED,
    /// A head of this size was signed, but the log is shorter.
    LOG_CUT,
    CONCERN_REMOVED,
    CONCERN_INSERTED,
    COMMITMENT_CHANGED,
    COMMITMENT_INSERTED,
    INBOX_CHANGED,
    /// The act waits in the inbox, though it is in the log already.
    INBOX_TWICE
}
