package de.depesche.formats.kvdt;

import de.depesche.formats.tables.DataTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Payers of a quarter (Kostenträger-Stammdatei).
///
/// @param entries by VKNR
public record PayerTable(Map<String, Entry> entries) {
    private static final List<String> COLUMNS = List.of("vknr", "name", "iks");

    public PayerTable {
        entries = Map.copyOf(entries);
    }

    /// @param iks the IKs under which it issues cards
    public record Entry(String name, List<String> iks) {
        public Entry {
            iks = List.copyOf(iks);
        }
    }

    /// Reads the table: VKNR; name; IKs between commas.
    ///
    /// @throws de.depesche.formats.tables.MalformedTable naming line, column, value and what is allowed
    public static PayerTable parse(String table) {
        var entries = new HashMap<String, Entry>();
        for (var row : DataTable.parse(table, COLUMNS)) {
            entries.put(row.text("vknr"), new Entry(row.text("name"), Lines.values(row.text("iks"))));
        }
        return new PayerTable(entries);
    }

    public Optional<Entry> find(String vknr) {
        return Optional.ofNullable(entries.get(vknr));
    }
}
