package de.depesche.portal.ledger.check;

import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.entry.Salt;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/// Each value that is not erased is the one that its entry commits to.
final class CommitmentCheck implements AutoCloseable {
    private static final int PORTION = 1_000;

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Row(long position, UUID entry, String name, byte[] salt, byte[] value) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getBytes(4), row.getBytes(5));
        }

        boolean isOpenedBy(LedgerEntry text) {
            return salt.length == Salt.LENGTH
                    && text.commitment(name)
                            .filter(commitment ->
                                    commitment.opens(Salt.ofHex(HexFormat.of().formatHex(salt)), value))
                            .isPresent();
        }
    }

    private final Cursor<Row> rows;
    private final Findings findings;

    CommitmentCheck(Connection connection, Findings findings) throws SQLException {
        this.findings = findings;
        this.rows = Cursor.open(connection, PORTION, """
                select e.position, c.entry, c.name, c.salt, c.value
                  from ledger.commitment c
                  join ledger.entry e on e.id = c.entry
                 order by e.position
                """, Row::read);
        nameOrphans(connection);
    }

    private void nameOrphans(Connection connection) throws SQLException {
        try (var orphans = Cursor.open(connection, PORTION, """
                select c.entry, c.name
                  from ledger.commitment c
                 where not exists (select 1 from ledger.entry e where e.id = c.entry)
                   and not exists (select 1 from ledger.inbox i where i.id = c.entry)
                """, row -> row.getString(1) + " " + row.getString(2))) {
            for (var orphan = orphans.next(); orphan.isPresent(); orphan = orphans.next()) {
                findings.add(Fault.COMMITMENT_INSERTED, orphan.get(), "");
            }
        }
    }

    /// To be called for each entry in order.
    void at(EntryRow entry) throws SQLException {
        while (rows.peek().filter(row -> row.position() <= entry.place()).isPresent()) {
            var row = rows.next().orElseThrow();
            if (!entry.parsed().filter(row::isOpenedBy).isPresent()) {
                findings.add(Fault.COMMITMENT_CHANGED, entry.place(), row.name());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
