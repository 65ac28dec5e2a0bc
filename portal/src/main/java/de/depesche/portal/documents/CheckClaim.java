package de.depesche.portal.documents;

import de.depesche.portal.tracing.Trace;
import java.time.Instant;
import java.util.Optional;

/// A document that one node checks. The moment at which the claim ends also names it: when another node has taken the
/// document since, the row holds another moment, and who comes back from a long sleep can tell.
///
/// @param cause the request that brought the document's last byte
record CheckClaim(DocumentId id, Instant until, Optional<Trace> cause) {

    CheckClaim renewed(Instant later) {
        return new CheckClaim(id, later, cause);
    }
}
