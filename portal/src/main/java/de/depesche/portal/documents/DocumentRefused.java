package de.depesche.portal.documents;

import java.util.UUID;

/// The checks refused the document; it does not count.
/// Published in the transaction that says so.
public record DocumentRefused(DocumentId id, String placeKind, UUID place) {}
