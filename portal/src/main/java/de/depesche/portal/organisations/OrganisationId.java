package de.depesche.portal.organisations;

import java.util.UUID;

public record OrganisationId(UUID value) {}
