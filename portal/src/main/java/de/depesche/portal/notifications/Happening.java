package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseId;
import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.util.UUID;

/// Geschehnis: something that happened to a hospital's case.
///
/// @param id the event's own, so that an event that comes twice counts once
record Happening(UUID id, OrganisationId hospital, HappeningKind kind, CaseId caseId, Instant at) {}
