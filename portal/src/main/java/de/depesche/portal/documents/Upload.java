package de.depesche.portal.documents;

import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A document as far as it has come.
///
/// @param bytes the length that the client announced; missing when it will say so later
/// @param confirmed how many bytes are on disk and will never be lost
/// @param expiresAt when it is removed, unless it goes on before; missing once every byte is there
public record Upload(
        DocumentId id,
        Place place,
        OrganisationId organisation,
        String fileName,
        Map<String, String> metadata,
        OptionalLong bytes,
        long confirmed,
        int pieces,
        Optional<Instant> expiresAt) {

    public Upload {
        metadata = Map.copyOf(metadata);
    }

    public boolean isComplete() {
        return expiresAt.isEmpty();
    }

    long largest(Admission admission) {
        return bytes.orElse(admission.largestBytes());
    }
}
