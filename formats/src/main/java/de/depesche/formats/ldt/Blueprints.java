package de.depesche.formats.ldt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The tables of records and objects, read from the text files beside this package.
public final class Blueprints {
    private static final List<String> FILES =
            List.of("records", "billing", "people", "medicine", "results", "cytology", "texts");

    /// The kinds of records.
    static final Set<String> RECORDS = Set.of("8230", "8215", "8231", "8220", "8205", "8221");

    /// LDT 3.2.19, and 3.2.20 as far as known.
    public static final Blueprints LDT3 = read();

    private final Map<String, Blueprint> byKind;
    private final Set<String> numbers = new TreeSet<>();

    private Blueprints(Map<String, Blueprint> byKind) {
        this.byKind = byKind;
        byKind.values().forEach(blueprint -> blueprint.allSlots().forEach(slot -> numbers.add(slot.number())));
    }

    public Optional<Blueprint> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public List<Blueprint> all() {
        return List.copyOf(byKind.values());
    }

    /// Whether any record or object has such a field.
    boolean knows(String number) {
        return numbers.contains(number);
    }

    /// The name of a record or object for people, such as `Patient (Obj_0045)`.
    String label(String kind) {
        return of(kind).map(blueprint -> blueprint.name() + " (" + kind + ")").orElse(kind);
    }

    private static Blueprints read() {
        var found = new LinkedHashMap<String, Blueprint>();
        for (var file : FILES) {
            for (var block : TableText.blocks(file + ".txt")) {
                var head = block.head().split(" ", 2);
                var blueprint = new Blueprint(head[0], head[1], slots(block.rows(), 1));
                if (found.put(blueprint.kind(), blueprint) != null) {
                    throw new IllegalStateException("twice: " + blueprint.kind());
                }
            }
        }
        return new Blueprints(found);
    }

    private static List<FieldSlot> slots(List<TableText.Row> rows, int depth) {
        var slots = new ArrayList<FieldSlot>();
        for (int i = 0; i < rows.size(); i++) {
            int end = i + 1;
            while (end < rows.size() && rows.get(end).depth() > depth) {
                end++;
            }
            slots.add(slot(slots.size(), rows.get(i).text()).with(slots(rows.subList(i + 1, end), depth + 1)));
            i = end - 1;
        }
        if (slots.size() > Presence.MOST) {
            throw new IllegalStateException("too many fields after " + slots.getFirst());
        }
        return slots;
    }

    private static FieldSlot slot(int place, String text) {
        var cells = text.split(" +", 6);
        var length = cells[3].startsWith("=") ? new String[] {cells[3].substring(1)} : cells[3].split("\\.\\.", 2);
        int shortest = length[0].isEmpty() ? 1 : Integer.parseInt(length[0]);
        int longest = Integer.parseInt(length[length.length - 1]);
        return new FieldSlot(
                place,
                cells[0],
                cells[1].equals("n"),
                Duty.of(cells[2]),
                shortest,
                longest,
                cells[4],
                cells[5],
                List.of());
    }
}
