package de.depesche.portal.documents;

/// What becomes of a file that the malware scanner cannot look into as a whole, such as a very large video.
public enum Unscannable {
    /// An operator decides.
    HOLD,
    /// It counts, and everybody sees that it was not scanned.
    ACCEPT,
    REFUSE
}
