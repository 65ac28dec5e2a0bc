package de.depesche.formats.kvdt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Services of a quarter (SDEBM).
///
/// @param entries by GOP
public record EbmTable(Map<String, Entry> entries) {
    static final String COLUMNS = "gop;name;needs";

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
    /// @throws IllegalArgumentException naming the line
    public static EbmTable parse(String table) {
        var entries = new HashMap<String, Entry>();
        for (var cells : MasterTable.rows(table, COLUMNS)) {
            var needs = Resource.values(cells[2]).stream().map(Integer::valueOf).toList();
            entries.put(cells[0], new Entry(cells[1], needs));
        }
        return new EbmTable(entries);
    }

    public Optional<Entry> find(String gop) {
        return Optional.ofNullable(entries.get(gop));
    }
}
