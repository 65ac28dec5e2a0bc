package de.depesche.proof.entry;

/// What was acted upon, by type and id, such as `case` and its UUID.
public record EntryObject(String type, String id) {
    public EntryObject {
        Ids.require("object type", type);
        Ids.require("object id", id);
    }
}
