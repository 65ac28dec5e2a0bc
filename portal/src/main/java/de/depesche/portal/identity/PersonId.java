package de.depesche.portal.identity;

import java.util.UUID;

public record PersonId(UUID value) {}
