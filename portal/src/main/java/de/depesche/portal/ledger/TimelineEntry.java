package de.depesche.portal.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One act upon an object.
///
/// @param position in the log; empty for the moment between the act and its place
public record TimelineEntry(
        EntryId id, Optional<Long> position, Instant at, Actor actor, Optional<UUID> onBehalfOf, String act) {}
