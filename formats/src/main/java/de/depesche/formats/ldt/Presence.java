package de.depesche.formats.ldt;

/// Which slots of a record, object or field are filled: told at once, however many fields stand there already.
final class Presence {
    /// More slots than this no place of the tables has.
    static final int MOST = Long.SIZE;

    private long filled;

    /// @return whether the slot was filled before; never for a field without a place of its own
    boolean fill(FieldSlot slot) {
        long before = filled;
        filled |= bit(slot);
        return (before & bit(slot)) != 0;
    }

    boolean isFilled(FieldSlot slot) {
        return (filled & bit(slot)) != 0;
    }

    private static long bit(FieldSlot slot) {
        return slot.known() ? 1L << slot.place() : 0;
    }
}
