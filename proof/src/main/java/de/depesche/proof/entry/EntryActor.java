package de.depesche.proof.entry;

/// Who acted, by id.
public record EntryActor(Kind kind, String id) {
    public enum Kind {
        /// a signed-in user
        PERSON,
        /// another system with its own key
        CLIENT,
        /// the portal itself, for example at a deadline
        SYSTEM
    }

    public EntryActor {
        Ids.require("actor id", id);
    }
}
