package de.depesche.formats.ldt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values that a field may have, with their meaning in German.
///
/// @param id `E019`, or `E-Laborart` where the sources give no number
/// @param closed whether the sources list it completely; another value in an open set is a warning only
/// @param values in the order of the sources
public record ValueSet(String id, boolean closed, String name, Map<String, String> values) {
    private static final List<String> FILES =
            List.of("values-billing", "values-people", "values-medicine", "values-results");
    private static final Map<String, ValueSet> LDT3 = read();

    public static Optional<ValueSet> of(String id) {
        return Optional.ofNullable(LDT3.get(id));
    }

    public static List<ValueSet> all() {
        return List.copyOf(LDT3.values());
    }

    private static Map<String, ValueSet> read() {
        var sets = new LinkedHashMap<String, ValueSet>();
        for (var file : FILES) {
            for (var block : TableText.blocks(file + ".txt")) {
                var head = block.head().split(" ", 3);
                var values = new LinkedHashMap<String, String>();
                for (var row : block.rows()) {
                    var cells = row.text().split(" +", 2);
                    values.put(cells[0], cells[1]);
                }
                sets.put(head[0], new ValueSet(head[0], closed(head[1]), head[2], values));
            }
        }
        return sets;
    }

    private static boolean closed(String word) {
        return switch (word) {
            case "closed" -> true;
            case "open" -> false;
            default -> throw new IllegalStateException("open or closed: " + word);
        };
    }
}
