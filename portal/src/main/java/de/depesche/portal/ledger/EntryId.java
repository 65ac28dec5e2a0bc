package de.depesche.portal.ledger;

import java.util.UUID;

/// Known as soon as the act is recorded; its position in the log follows when the log takes it in.
public record EntryId(UUID value) {}
