package de.depesche.portal.ledger;

import java.util.UUID;

/// Who acts. Only ids: the names stand in `identity` and can be erased there without touching the log.
public sealed interface Actor {

    record Person(UUID id) implements Actor {}

    /// A hospital's or Medical Service's system, known by its API client.
    record Client(UUID id) implements Actor {}

    /// The portal itself, named by the job that acts, such as `auto-close`.
    record Job(String name) implements Actor {}
}
