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
        for (var slot : slots) {
            if (slot.number().equals(number)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    /// All slots, those of details included.
    public List<FieldSlot> allSlots() {
        return slots.stream().flatMap(slot -> slot.withDetails().stream()).toList();
    }
}
