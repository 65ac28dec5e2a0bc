package de.depesche.portal.cases;

import de.depesche.portal.ledger.EntryId;
import java.time.Instant;

/// One act in the life of a case.
///
/// @param entry the ledger's, for its proof
public record TimelineLine(EntryId entry, Instant at, CaseAct act, TimelineActor actor) {}
