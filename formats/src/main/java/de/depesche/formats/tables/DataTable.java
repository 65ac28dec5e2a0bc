package de.depesche.formats.tables;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tables as text: columns between semicolons, the first line names them, `#` begins a comment line.
public final class DataTable {
    private DataTable() {}

    /// @param columns the names that the first line must have, in this order
    /// @throws MalformedTable naming line, column, value and what is allowed
    public static List<Row> parse(String text, List<String> columns) {
        var rows = new ArrayList<Row>();
        var expected = String.join(";", columns);
        boolean headSeen = false;
        int number = 0;
        for (var line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (headSeen) {
                rows.add(row(number, line, columns));
            } else if (line.equals(expected)) {
                headSeen = true;
            } else {
                throw new MalformedTable(number, "columns", line, expected);
            }
        }
        return rows;
    }

    private static Row row(int number, String line, List<String> columns) {
        var cells = line.split(";", -1);
        if (cells.length != columns.size()) {
            throw new MalformedTable(number, "row", line, columns.size() + " values between semicolons");
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            values.put(columns.get(i), cells[i].strip());
        }
        return new Row(number, Map.copyOf(values));
    }

    public static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /// One line: its number, counted from 1 with comments and empty lines, and its cells by column.
    public record Row(int line, Map<String, String> values) {

        public String text(String column) {
            var text = cell(column);
            if (text.isEmpty()) {
                throw new MalformedTable(line, column, text, "some text");
            }
            return text;
        }

        public <T> T value(String column, String allowed, Function<String, T> reader) {
            var text = cell(column);
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                var malformed = new MalformedTable(line, column, text, allowed);
                malformed.initCause(e);
                throw malformed;
            }
        }

        public <T> Optional<T> optional(String column, String allowed, Function<String, T> reader) {
            return cell(column).isEmpty() ? Optional.empty() : Optional.of(value(column, allowed, reader));
        }

        /// From the columns `valid_from` and `valid_until`, both inclusive; an empty one is open.
        public Validity validity() {
            return new Validity(
                    optional("valid_from", "a day such as 2022-01-01, or nothing", LocalDate::parse),
                    optional("valid_until", "a day such as 2022-12-31, or nothing", LocalDate::parse));
        }

        /// From the column `certainty`.
        public Certainty certainty() {
            return value("certainty", "WORDING, OBSERVED, SECONDARY or UNVERIFIED", Certainty::valueOf);
        }

        private String cell(String column) {
            return values.getOrDefault(column, "");
        }
    }
}
