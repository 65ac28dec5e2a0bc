package de.depesche.formats.kvdt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Payers of a quarter (Kostenträger-Stammdatei).
///
/// @param entries by VKNR
public record PayerTable(Map<String, Entry> entries) {
    static final String COLUMNS = "vknr;name;iks";

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
    /// @throws IllegalArgumentException naming the line
    public static PayerTable parse(String table) {
        var entries = new HashMap<String, Entry>();
        for (var cells : MasterTable.rows(table, COLUMNS)) {
            entries.put(cells[0], new Entry(cells[1], Resource.values(cells[2])));
        }
        return new PayerTable(entries);
    }

    public Optional<Entry> find(String vknr) {
        return Optional.ofNullable(entries.get(vknr));
    }
}
