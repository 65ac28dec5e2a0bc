package de.depesche.portal.documents;

import java.util.UUID;

/// @param kind by which its [DocumentPlace] is found
public record Place(String kind, UUID id) {}
