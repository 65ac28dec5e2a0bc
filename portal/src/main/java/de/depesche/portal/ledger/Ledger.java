package de.depesche.portal.ledger;

/// Protokoll: every act appends one entry in its own transaction, so that the act and its record are
/// there together or not at all.
public interface Ledger {

    /// Joins the caller's transaction, without which it refuses to work.
    EntryId append(Entry entry);
}
