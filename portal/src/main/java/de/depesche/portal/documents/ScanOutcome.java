package de.depesche.portal.documents;

/// What the malware scanner answered.
sealed interface ScanOutcome {
    record Clean() implements ScanOutcome {}

    /// None is set up.
    record Off() implements ScanOutcome {}

    record Found(String what) implements ScanOutcome {}

    /// It does not answer, or not as it should.
    record Away() implements ScanOutcome {}

    /// It cannot look into the whole of it, so that its word means nothing.
    record Impossible(String why) implements ScanOutcome {}
}
