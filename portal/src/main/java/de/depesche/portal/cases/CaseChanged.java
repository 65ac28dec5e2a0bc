package de.depesche.portal.cases;

/// Announced in the transaction of the act. Carries ids only: listeners load what they may see.
public record CaseChanged(CaseId id, Parties parties, CaseAct act) {}
