package de.depesche.portal.documents;

/// What one run of the checks came to.
sealed interface Verdict {
    record Accept(Facts facts) implements Verdict {}

    record Refuse(Refusal refusal) implements Verdict {}

    /// The scanner is away; everything else was fine.
    record WaitForScanner() implements Verdict {}

    /// @param why in the scanner's words, or ours about the size
    record NotScannable(Facts facts, String why) implements Verdict {}
}
