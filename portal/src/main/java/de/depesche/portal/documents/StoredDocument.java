package de.depesche.portal.documents;

import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/// A document whose every byte is there.
record StoredDocument(
        DocumentId id,
        Place place,
        OrganisationId organisation,
        String fileName,
        long bytes,
        Optional<String> sha256,
        Instant receivedAt,
        Unscannable unscannable,
        int attempts,
        DocumentState state) {

    DocumentDescription description() {
        return new DocumentDescription(
                id,
                fileName,
                bytes,
                sha256,
                facts().map(Facts::mediaType),
                facts().flatMap(Facts::pages),
                receivedAt,
                state.status(),
                state instanceof DocumentState.Refused(var refusal) ? Optional.of(refusal.code()) : Optional.empty());
    }

    private Optional<Facts> facts() {
        return state instanceof DocumentState.Accepted(var facts) ? Optional.of(facts) : Optional.empty();
    }

    boolean isAccepted() {
        return state instanceof DocumentState.Accepted;
    }

    /// Not yet decided by the checks.
    boolean isOpen() {
        return state instanceof DocumentState.Received || state instanceof DocumentState.WaitingForScanner;
    }
}
