package de.depesche.portal.documents;

/// What the malware scanner said of an accepted document.
enum Scan {
    CLEAN,
    /// No scanner is set up.
    OFF,
    /// Accepted by the place's policy although the scanner could not look into it.
    IMPOSSIBLE
}
