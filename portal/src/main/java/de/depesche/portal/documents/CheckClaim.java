package de.depesche.portal.documents;

import java.time.Instant;

/// A document that one node checks. The moment at which the claim ends also names it: when another node has taken the
/// document since, the row holds another moment, and who comes back from a long sleep can tell.
record CheckClaim(DocumentId id, Instant until) {}
