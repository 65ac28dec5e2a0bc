package de.depesche.portal.documents;

/// Where a document stands on its way through the checks, as others need to know it.
public enum DocumentStatus {
    CHECKING,
    /// Quarantine: the malware scanner is away; the check goes on by itself.
    WAITING_FOR_SCANNER,
    ACCEPTED,
    /// Accepted by policy although no scanner could look into it, or none is set up.
    ACCEPTED_UNSCANNED,
    REFUSED,
    /// An operator has to decide.
    STUCK;

    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_UNSCANNED;
    }
}
