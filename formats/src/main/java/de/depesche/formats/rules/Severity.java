package de.depesche.formats.rules;

/// What a finding means for the file, mildest first.
public enum Severity {
    /// Worth knowing; the file is accepted as it is. (KBV: Hinweis)
    HINT,
    /// The receiver accepts the file, but what it says is probably not meant. (KBV: Warnung)
    WARNING,
    /// The receiver refuses the file or the part. (KBV: Fehler)
    ERROR
}
