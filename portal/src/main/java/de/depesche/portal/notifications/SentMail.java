package de.depesche.portal.notifications;

import java.time.Instant;
import java.util.UUID;

/// A mail that went out, as the mailbox of the demonstration lists it.
public record SentMail(UUID id, MailKind kind, Instant at) {}
