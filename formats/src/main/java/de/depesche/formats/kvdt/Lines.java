package de.depesche.formats.kvdt;

import de.depesche.formats.tables.Resource;
import java.util.Arrays;
import java.util.List;

/// The tables of this package, as lines.
final class Lines {
    private Lines() {}

    static List<String> lines(String name) {
        return Resource.text(Lines.class, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /// The rows below the head of a table with semicolons.
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split(";", -1)).toList();
    }

    static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(","));
    }
}
