package de.depesche.formats.ldt;

/// The text that a field holds which announces an object.
final class ObjectNames {
    private ObjectNames() {}

    static String of(String field, String kind) {
        return Blueprints.LDT3.all().stream()
                .flatMap(blueprint -> blueprint.allSlots().stream())
                .filter(slot -> slot.number().equals(field))
                .filter(slot -> slot.object().filter(kind::equals).isPresent())
                .map(FieldSlot::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("FK " + field + " announces no " + kind));
    }
}
