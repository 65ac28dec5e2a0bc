package de.depesche.portal.documents;

/// A document's way. Every state but the first two can end it or lead on by itself; two of them wait for an operator.
sealed interface DocumentState {

    /// Bytes are still missing.
    record Receiving() implements DocumentState {}

    /// Every byte is there; the checks are due or under way.
    record Received() implements DocumentState {}

    /// In quarantine: the scanner is away. Goes on by itself.
    record WaitingForScanner() implements DocumentState {}

    record Accepted(Facts facts) implements DocumentState {}

    record Refused(Refusal refusal) implements DocumentState {}

    /// The scanner cannot look into it, and the place leaves the decision to an operator.
    record NotScannable(String why) implements DocumentState {}

    /// The checks failed again and again.
    record Stuck(String error) implements DocumentState {}

    default DocumentStatus status() {
        return switch (this) {
            case Receiving _, Received _ -> DocumentStatus.CHECKING;
            case WaitingForScanner _ -> DocumentStatus.WAITING_FOR_SCANNER;
            case Accepted(var facts) ->
                facts.scan() == Scan.CLEAN ? DocumentStatus.ACCEPTED : DocumentStatus.ACCEPTED_UNSCANNED;
            case Refused _ -> DocumentStatus.REFUSED;
            case NotScannable _, Stuck _ -> DocumentStatus.STUCK;
        };
    }
}
