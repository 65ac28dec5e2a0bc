package de.depesche.portal.identity;

import java.util.UUID;

/// An API client of an organisation. Not the OAuth `client_id`, which can be renamed.
public record ClientId(UUID value) {}
