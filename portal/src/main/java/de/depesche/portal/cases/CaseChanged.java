package de.depesche.portal.cases;

import java.util.UUID;

/// Announced in the transaction of the act. Carries ids only: listeners load what they may see.
///
/// @param announcement this announcement's own id, by which a listener knows it again when it comes twice
public record CaseChanged(UUID announcement, CaseId id, Parties parties, CaseAct act) {}
