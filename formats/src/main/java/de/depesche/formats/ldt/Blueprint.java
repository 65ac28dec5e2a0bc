package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;

/// What a record or object may hold.
///
/// @param kind `8215` or `Obj_0045`
/// @param name in German
public record Blueprint(String kind, String name, List<FieldSlot> slots) {
    public Blueprint {
        slots = List.copyOf(slots);
    }

    static Optional<FieldSlot> find(List<FieldSlot> slots, String number) {
        return slots.stream().filter(slot -> slot.number().equals(number)).findFirst();
    }

    /// All slots, those of details included.
    public List<FieldSlot> allSlots() {
        return slots.stream().flatMap(slot -> slot.withDetails().stream()).toList();
    }
}
