package de.depesche.portal.cases;

/// Who did something, as far as the reader's organisation may know. The other side's people stay nameless.
public sealed interface TimelineActor {

    /// Of the reader's own organisation.
    record Colleague(String name) implements TimelineActor {}

    /// A system of the reader's own organisation.
    record OwnSystem(String clientId) implements TimelineActor {}

    record OtherSide(Side side, String organisation) implements TimelineActor {}

    /// The portal by itself, as at the end of a deadline.
    record Portal() implements TimelineActor {}
}
