package de.depesche.portal.documents;

import java.util.UUID;

/// The checks are through; the other side may read the document.
/// Published in the transaction that says so.
public record DocumentAccepted(DocumentId id, String placeKind, UUID place) {}
