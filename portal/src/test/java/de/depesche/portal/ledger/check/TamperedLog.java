package de.depesche.portal.ledger.check;

import de.depesche.portal.ledger.TestLog;
import de.depesche.proof.log.SignedCheckpoint;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A log with some entries, in the hands of somebody who can write past its guards.
record TamperedLog(TestLog log, UUID hospital) implements AutoCloseable {
    static final int ENTRIES = 23;

    /// The text that stands in for a changed one is a real entry, only with another act.
    static final String OTHER_ACT =
            "convert_to(replace(convert_from(canonical, 'UTF8'), 'case.closed', 'case.opened'), 'UTF8')";

    TamperedLog() {
        this(new TestLog(), UUID.randomUUID());
        append(ENTRIES);
        log.sequenceIn(5);
    }

    void append(int count) {
        IntStream.range(0, count)
                .forEach(number -> log.append(TestLog.act(hospital).committingTo("name", new byte[] {1, 2, 3})));
    }

    Report check(SignedCheckpoint... kept) throws SQLException {
        return new LedgerCheck(log.dataSource(), log.key().verifier()).run(List.of(kept));
    }

    /// As one does it who has the database in his hand: past the triggers.
    void tamper(String statements) {
        log.inTransaction(() -> {
            log.db().sql("set local session_replication_role = replica").update();
            for (var sql : statements.split(";", -1)) {
                log.db().sql(sql).update();
            }
            return statements;
        });
    }

    SignedCheckpoint newest() {
        return SignedCheckpoint.parse(log.db()
                .sql("select note from ledger.checkpoint order by size desc limit 1")
                .query(String.class)
                .single());
    }

    @Override
    public void close() {
        log.close();
    }
}
