package de.depesche.formats.kvdt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Diagnoses of a year (SDICD).
///
/// @param entries by code without its mark, such as `G30.1`
public record IcdTable(Map<String, Entry> entries) {
    static final String COLUMNS = "code;billable;mark;from_age;to_age;sex";

    public IcdTable {
        entries = Map.copyOf(entries);
    }

    /// @param billable whether a practice may bill with it (abrechenbar)
    /// @param needsPrimary a star or exclamation code, which stands beside another one only
    /// @param fromAge in years, 0 where there is no limit
    /// @param toAge in years, 200 where there is no limit
    /// @param sex `M` or `W` where it concerns one of them alone
    public record Entry(boolean billable, boolean needsPrimary, int fromAge, int toAge, Optional<String> sex) {}

    /// Reads the table: code; `j` or `n`; `*`, `!`, `+` or nothing; ages in years or nothing; `M`, `W` or nothing.
    ///
    /// @throws IllegalArgumentException naming the line
    public static IcdTable parse(String table) {
        var entries = new HashMap<String, Entry>();
        for (var cells : MasterTable.rows(table, COLUMNS)) {
            entries.put(
                    cells[0],
                    new Entry(
                            cells[1].equals("j"),
                            cells[2].equals("*") || cells[2].equals("!"),
                            cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]),
                            cells[4].isEmpty() ? 200 : Integer.parseInt(cells[4]),
                            cells[5].isEmpty() ? Optional.empty() : Optional.of(cells[5])));
        }
        return new IcdTable(entries);
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }
}
