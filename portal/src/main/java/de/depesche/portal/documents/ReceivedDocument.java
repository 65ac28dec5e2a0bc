package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A document whose every byte is on disk and confirmed. Its checks follow.
///
/// @param metadata what the client gave beyond file name and place, such as `category`
public record ReceivedDocument(
        DocumentId id, Permit by, UUID place, String fileName, long bytes, Instant at, Map<String, String> metadata) {
    public ReceivedDocument {
        metadata = Map.copyOf(metadata);
    }
}
