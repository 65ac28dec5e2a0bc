package de.depesche.portal.cases;

import de.depesche.portal.ledger.EntryId;
import de.depesche.proof.entry.EntryActor;
import java.time.Instant;
import java.util.UUID;

/// What happened, for a system that follows its organisation's cases. Ids only.
///
/// @param object the case, or with `RECEIPT_ISSUED` the receipt
public record CaseEvent(
        EntryId entry, Instant at, CaseAct act, EntryActor.Kind actor, String objectType, UUID object) {}
