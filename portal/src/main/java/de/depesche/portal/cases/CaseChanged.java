package de.depesche.portal.cases;

import de.depesche.portal.tracing.Trace;
import java.util.Optional;
import java.util.UUID;

/// Announced in the transaction of the act. Carries ids only: listeners load what they may see.
///
/// @param announcement this announcement's own id, by which a listener knows it again when it comes twice
/// @param cause the step of a trace in which it happened
public record CaseChanged(UUID announcement, CaseId id, Parties parties, CaseAct act, Optional<Trace> cause) {}
