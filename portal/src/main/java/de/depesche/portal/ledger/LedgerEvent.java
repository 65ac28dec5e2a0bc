package de.depesche.portal.ledger;

import de.depesche.proof.entry.EntryActor;
import java.time.Instant;
import java.util.UUID;

/// One entry as an organisation learns of it: ids only, and of the actor only the kind.
///
/// @param position from 0; also the cursor of the feed
public record LedgerEvent(
        long position, EntryId id, Instant at, EntryActor.Kind actor, String act, String objectType, UUID objectId) {}
