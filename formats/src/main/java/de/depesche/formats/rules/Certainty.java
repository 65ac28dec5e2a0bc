package de.depesche.formats.rules;

/// How sure a rule is. Interfaces that explain a deadline or a finding say so.
public enum Certainty {
    /// The wording of the law, the contract or the specification was read.
    WORDING,
    /// Not read, but files that are in use, or examples of the publisher, behave so.
    OBSERVED,
    /// Commentaries, circulars, courts or other programs agree; the wording was not read.
    SECONDARY,
    /// Common knowledge of the field, not found in a source.
    UNVERIFIED
}
