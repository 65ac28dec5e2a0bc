package de.depesche.portal.cases;

import de.depesche.portal.identity.PersonId;
import java.time.Instant;
import java.util.UUID;

/// Interne Notiz: seen by the hospital alone.
public record Note(UUID id, PersonId author, String text, Instant writtenAt) {}
