package de.depesche.formats.kvdt;

import de.depesche.formats.tables.DataTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Services of a quarter (SDEBM).
///
/// @param entries by GOP
public record EbmTable(Map<String, Entry> entries) {
    private static final List<String> COLUMNS = List.of("gop", "name", "needs");

    public EbmTable {
        entries = Map.copyOf(entries);
    }

    /// @param needs fields that must stand below the service, such as 5034 and 5035
    public record Entry(String name, List<Integer> needs) {
        public Entry {
            needs = List.copyOf(needs);
        }
    }

    /// Reads the table: GOP; name; the fields that it needs, between commas.
    ///
    /// @throws de.depesche.formats.tables.MalformedTable naming line, column, value and what is allowed
    public static EbmTable parse(String table) {
        var entries = new HashMap<String, Entry>();
        for (var row : DataTable.parse(table, COLUMNS)) {
            var needs = row.value("needs", "fields between commas, or nothing", EbmTable::fields);
            entries.put(row.text("gop"), new Entry(row.text("name"), needs));
        }
        return new EbmTable(entries);
    }

    private static List<Integer> fields(String cell) {
        return Lines.values(cell).stream().map(Integer::valueOf).toList();
    }

    public Optional<Entry> find(String gop) {
        return Optional.ofNullable(entries.get(gop));
    }
}
