package de.depesche.portal.documents;

import java.time.Instant;
import java.util.UUID;

/// A blob as the store lists it; the time tells orphans from what is being written.
record StoredBlob(UUID name, Instant writtenAt) {}
