package de.depesche.portal.documents;

/// How the bytes of one request fared.
public sealed interface ReceiveOutcome {

    /// All of them are confirmed.
    record Confirmed(Upload upload) implements ReceiveOutcome {}

    /// The line broke. What had arrived is confirmed, up to the upload's present offset.
    record Broken() implements ReceiveOutcome {}

    /// Nothing of this request is confirmed.
    record ChecksumMismatch() implements ReceiveOutcome {}
}
