package de.depesche.portal.notifications;

import de.depesche.portal.identity.PersonId;
import de.depesche.portal.tracing.Trace;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One mail of the outbox: to whom and about what. What it says is read when it goes out, so that a case that was
/// closed in the meantime is not in it, and no row holds what a mail says.
///
/// @param ours until when no other node takes it; who wakes up later than that must leave it alone
/// @param cause the step of a trace that wrote it
record Mail(
        UUID id,
        PersonId recipient,
        Occasion occasion,
        Locale locale,
        Instant createdAt,
        int attempts,
        Instant ours,
        Optional<Trace> cause) {}
