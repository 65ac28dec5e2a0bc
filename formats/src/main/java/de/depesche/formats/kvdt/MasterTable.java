package de.depesche.formats.kvdt;

import java.util.ArrayList;
import java.util.List;

/// Tables of an operator as text: columns between semicolons, the first line names them, `#` begins a comment line.
final class MasterTable {
    private MasterTable() {}

    static List<String[]> rows(String table, String columns) {
        var rows = new ArrayList<String[]>();
        var lines = table.lines().toList();
        int count = columns.split(";").length;
        boolean headSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var cells = line.split(";", -1);
            if (headSeen ? cells.length != count : !line.equals(columns)) {
                throw malformed(i + 1, "it takes " + columns);
            }
            if (headSeen) {
                rows.add(cells);
            }
            headSeen = true;
        }
        return rows;
    }

    private static IllegalArgumentException malformed(int line, String allowed) {
        return new IllegalArgumentException("line " + line + " of the master data cannot be read: " + allowed);
    }
}
