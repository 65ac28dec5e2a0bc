package de.depesche.portal.documents;

import java.time.Instant;
import java.util.UUID;

record StoredBlob(UUID name, Instant writtenAt) {}
