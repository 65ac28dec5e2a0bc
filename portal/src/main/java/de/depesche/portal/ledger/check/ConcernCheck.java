package de.depesche.portal.ledger.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The feeds' rows are those that the entries name, no more and no less.
final class ConcernCheck implements AutoCloseable {
    private static final int PORTION = 5_000;

    private record Row(long position, String organisation) {}

    private final Cursor<Row> rows;
    private final Findings findings;

    ConcernCheck(Connection connection, Findings findings) throws SQLException {
        this.rows = Cursor.open(
                connection,
                PORTION,
                "select position, organisation from ledger.concern order by position",
                row -> new Row(row.getLong(1), row.getObject(2, UUID.class).toString()));
        this.findings = findings;
    }

    /// To be called for each position in order.
    void at(long position, List<String> named) throws SQLException {
        var missing = new ArrayList<>(named);
        while (rows.peek().filter(row -> row.position() <= position).isPresent()) {
            var row = rows.next().orElseThrow();
            if (row.position() < position || !missing.remove(row.organisation())) {
                surplus(row);
            }
        }
        missing.forEach(organisation -> findings.add(Fault.CONCERN_REMOVED, position, organisation));
    }

    /// For an entry whose text does not say whom it concerns.
    void skip(long position) throws SQLException {
        var row = rows.peek();
        while (row.isPresent() && row.get().position() <= position) {
            rows.skip();
            row = rows.peek();
        }
    }

    void requireEnd() throws SQLException {
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            surplus(row.get());
        }
    }

    private void surplus(Row row) {
        findings.add(Fault.CONCERN_INSERTED, row.position(), row.organisation());
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
