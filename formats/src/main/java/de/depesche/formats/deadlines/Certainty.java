package de.depesche.formats.deadlines;

/// How sure a rule in a table is. Interfaces that explain a deadline say so.
public enum Certainty {
    /// The wording of the law or the contract was read.
    WORDING,
    /// Commentaries, circulars, courts or other programs agree; the wording was not read.
    SECONDARY,
    /// Common knowledge of the field, not found in a source.
    UNVERIFIED
}
