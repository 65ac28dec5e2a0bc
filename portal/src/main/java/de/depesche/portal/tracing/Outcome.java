package de.depesche.portal.tracing;

/// How a step ended.
public enum Outcome {
    DONE,
    /// Something that it needs was away; it is tried again.
    LATER,
    /// A transaction that was rolled back, as refusals are.
    UNDONE,
    FAILED
}
