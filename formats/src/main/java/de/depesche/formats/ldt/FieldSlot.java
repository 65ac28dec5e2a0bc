package de.depesche.formats.ldt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The place of a field in a record or object, as the tables of LDT 3 give it.
///
/// @param place where it stands among its siblings, counted from 0
/// @param number the Feldkennung
/// @param many whether it may stand there more than once
/// @param shortest least number of characters
/// @param longest greatest number of characters, at most 990
/// @param content what it holds: formats (`F002`, `F010|F021`), a set of values (`E019`), an object (`Obj_0054`),
///     `flag` or `text`
/// @param name its name in German; for a field that announces an object, the text that it holds
/// @param details slots of the fields that belong to this one
public record FieldSlot(
        int place,
        String number,
        boolean many,
        Duty duty,
        int shortest,
        int longest,
        String content,
        String name,
        List<FieldSlot> details) {
    public FieldSlot {
        details = List.copyOf(details);
    }

    /// For a field that has no place where it stands.
    static FieldSlot unknown(String number) {
        return new FieldSlot(0, number, true, Duty.OPTIONAL, 0, 990, "text", "", List.of());
    }

    boolean known() {
        return !name.isEmpty();
    }

    /// The kind of object that the field announces.
    public Optional<String> object() {
        return content.startsWith("Obj_") ? Optional.of(content) : Optional.empty();
    }

    /// For people: `8`, or `6–9`.
    String lengths() {
        return shortest == longest ? "" + longest : shortest + "–" + longest;
    }

    boolean announcesObject() {
        return number.startsWith("81") || number.startsWith("82");
    }

    FieldSlot with(List<FieldSlot> below) {
        return new FieldSlot(place, number, many, duty, shortest, longest, content, name, below);
    }

    /// This slot and all slots of its details.
    List<FieldSlot> withDetails() {
        var all = new ArrayList<FieldSlot>();
        all.add(this);
        details.forEach(detail -> all.addAll(detail.withDetails()));
        return all;
    }
}
