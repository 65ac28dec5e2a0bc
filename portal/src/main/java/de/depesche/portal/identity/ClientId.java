package de.depesche.portal.identity;

import java.util.UUID;

/// An API client of an organisation. Not the OAuth `client_id`, by which it asks for tokens.
public record ClientId(UUID value) {}
