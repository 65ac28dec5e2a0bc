package de.depesche.proof.log;

/// The store lacks a node that the log must have at this size: it is damaged, or the size is wrong.
public final class MissingNode extends RuntimeException {
    MissingNode(NodeId id) {
        super("no stored hash for level " + id.level() + ", index " + id.index());
    }
}
