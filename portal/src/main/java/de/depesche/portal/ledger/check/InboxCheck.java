package de.depesche.portal.ledger.check;

import de.depesche.proof.log.Hash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// What waits for its place says the same in its text and its columns, and is not in the log yet.
final class InboxCheck {
    private static final int PORTION = 1_000;

    private record Row(EntryRow entry, Hash leaf, List<String> concerns, boolean isPlaced) {
        static Row read(ResultSet row) throws SQLException {
            var concerns = Arrays.stream((Object[]) row.getArray(12).getArray())
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return new Row(EntryRow.read(row), Hash.of(row.getBytes(11)), concerns, row.getBoolean(13));
        }

        String wrongColumns() {
            return entry.parsed()
                    .map(text -> entry.differingColumns(text)
                            + (leaf.equals(text.leafHash()) ? "" : " leaf_hash")
                            + (concerns.equals(text.concerns()) ? "" : " concerns"))
                    .orElse("canonical")
                    .strip();
        }
    }

    private InboxCheck() {}

    /// @return how many wait
    static long run(Connection connection, Findings findings) throws SQLException {
        var count = 0L;
        try (var rows = Cursor.open(connection, PORTION, """
                select sequence, %s, leaf_hash, concerns,
                       exists (select 1 from ledger.entry e where e.id = inbox.id)
                  from ledger.inbox
                 order by sequence
                """.formatted(EntryRow.COLUMNS), Row::read)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                count++;
                check(row.get(), findings);
            }
        }
        return count;
    }

    private static void check(Row row, Findings findings) {
        var wrong = row.wrongColumns();
        if (!wrong.isEmpty()) {
            findings.add(Fault.INBOX_CHANGED, row.entry().place(), wrong);
        }
        if (row.isPlaced()) {
            findings.add(Fault.INBOX_TWICE, row.entry().place(), row.entry().id());
        }
    }
}
