package de.depesche.portal.documents;

import java.util.UUID;

public record DocumentId(UUID value) {}
