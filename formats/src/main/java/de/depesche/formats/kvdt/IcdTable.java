package de.depesche.formats.kvdt;

import de.depesche.formats.tables.DataTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Diagnoses of a year (SDICD).
///
/// @param entries by code without its mark, such as `G30.1`
public record IcdTable(Map<String, Entry> entries) {
    private static final List<String> COLUMNS = List.of("code", "billable", "mark", "from_age", "to_age", "sex");
    private static final int NO_LIMIT = 200;

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
    /// @throws de.depesche.formats.tables.MalformedTable naming line, column, value and what is allowed
    public static IcdTable parse(String table) {
        var entries = new HashMap<String, Entry>();
        for (var row : DataTable.parse(table, COLUMNS)) {
            entries.put(
                    row.text("code"),
                    new Entry(
                            row.value("billable", "j or n", IcdTable::yesOrNo),
                            row.value("mark", "*, !, + or nothing", mark -> mark.equals("*") || mark.equals("!")),
                            row.optional("from_age", "years", Integer::valueOf).orElse(0),
                            row.optional("to_age", "years", Integer::valueOf).orElse(NO_LIMIT),
                            row.optional("sex", "M, W or nothing", sex -> sex)));
        }
        return new IcdTable(entries);
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("j") && !text.equals("n")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("j");
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }
}
