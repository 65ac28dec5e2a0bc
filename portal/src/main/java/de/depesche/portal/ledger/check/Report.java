package de.depesche.portal.ledger.check;

/// @param nodes how many stored nodes were held against the tree
/// @param waiting acts in the inbox
record Report(long entries, long nodes, long checkpoints, long waiting, Findings findings) {

    boolean isSound() {
        return findings.isEmpty();
    }
}
