package de.depesche.portal.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.TestLog;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerCheckTest {
    private final TamperedLog log = new TamperedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatWasNotTouchedIsSound() throws SQLException {
        log.append(3);

        var report = log.check(log.newest());

        assertThat(report.findings().first()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.entries()).isEqualTo(TamperedLog.ENTRIES);
        assertThat(report.checkpoints()).isEqualTo(5);
        assertThat(report.nodes()).isEqualTo(2 * TamperedLog.ENTRIES - Long.bitCount(TamperedLog.ENTRIES));
        assertThat(report.waiting()).isEqualTo(3);
    }

    /// The short way to compare columns with texts is written apart from the texts' own layout: this binds the two.
    @Test
    void textsThatFitAreNotTakenApart() throws SQLException {
        log.log()
                .append(Entry.of(new Actor.Job("auto-close"), "cases.case.closed", "case", UUID.randomUUID())
                        .withHash("document/1", "ab".repeat(32)));
        log.log()
                .append(TestLog.act(log.hospital())
                        .concerning(UUID.randomUUID())
                        .committingTo("reason", new byte[1])
                        .withHash("a", "ab".repeat(32))
                        .withHash("b", "cd".repeat(32)));
        log.log().sequenceIn(5);

        var rows = log.log()
                .db()
                .sql("select position, " + EntryRow.COLUMNS + " from ledger.entry")
                .query((row, number) -> EntryRow.read(row))
                .list();

        assertThat(rows)
                .hasSize(TamperedLog.ENTRIES + 2)
                .allSatisfy(row -> assertThat(row.concernsOfFittingText())
                        .hasValue(row.parsed().orElseThrow().concerns()));
    }

    @Test
    void anEmptyLogIsSound() throws SQLException {
        try (var empty = new TestLog()) {
            assertThat(new LedgerCheck(empty.dataSource(), empty.key().verifier())
                            .run(List.of())
                            .isSound())
                    .isTrue();
        }
    }

    @Test
    void erasedValuesAreNoFault() throws SQLException {
        log.log().db().sql("delete from ledger.commitment").update();

        assertThat(log.check().isSound()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text|update ledger.entry set canonical = " + TamperedLog.OTHER_ACT
                        + ", act = 'cases.case.opened' where position = 7" + "|ENTRY_CHANGED 7",
                "text of the last|update ledger.entry set canonical = " + TamperedLog.OTHER_ACT
                        + ", act = 'cases.case.opened' where position = 22|ENTRY_CHANGED 22",
                "nonsense|update ledger.entry set canonical = 'x' where position = 7|ENTRY_CHANGED 7",
                "column|update ledger.entry set object_id = gen_random_uuid() where position = 7"
                        + "|COLUMN_DIFFERS 7 object_id",
                "id|update ledger.entry set id = gen_random_uuid() where position = 7|COLUMN_DIFFERS 7 id",
                "on behalf|update ledger.entry set on_behalf_of = null where position = 7"
                        + "|COLUMN_DIFFERS 7 on_behalf_of",
                "time|update ledger.entry set at = at + interval '1 microsecond' where position = 7"
                        + "|COLUMN_DIFFERS 7 at",
                "removed|delete from ledger.entry where position = 7|ENTRY_REMOVED 7",
                "first removed|delete from ledger.entry where position = 0|ENTRY_REMOVED 0",
                "last removed|delete from ledger.entry where position = 22|ENTRY_REMOVED 22",
                "removed with its leaf|delete from ledger.entry where position = 7; delete from ledger.node where"
                        + " level = 0 and index = 7|ENTRY_REMOVED 7",
                "inserted at the end|insert into ledger.entry select 23, gen_random_uuid(), at, actor_kind, actor_id,"
                        + " on_behalf_of, act, object_type, object_id, canonical from ledger.entry where position = 3"
                        + "|ENTRY_INSERTED 23",
                "node|update ledger.node set hash = sha256('x') where level = 2 and index = 1|NODE_CHANGED 2/1",
                "leaf's node|update ledger.node set hash = sha256('x') where level = 0 and index = 7|NODE_CHANGED 0/7",
                "top node|update ledger.node set hash = sha256('x') where level = 4 and index = 0|NODE_CHANGED 4/0",
                "node removed|delete from ledger.node where level = 1 and index = 3|NODE_REMOVED 1/3",
                "node inserted|insert into ledger.node values (3, 7, sha256('x'))|NODE_INSERTED 3/7",
                "root|update ledger.checkpoint set root = sha256('x') where size = 10|CHECKPOINT_FORGED 10",
                "note|update ledger.checkpoint set note = replace(note, 'test.example', 'other.example') where size = 10"
                        + "|CHECKPOINT_FORGED 10",
                "checkpoint ahead|update ledger.checkpoint set size = 99 where size = 23|LOG_CUT 99 23–98",
                "concern removed|delete from ledger.concern where position = 7|CONCERN_REMOVED 7",
                "concern inserted|insert into ledger.concern values (gen_random_uuid(), 7)|CONCERN_INSERTED 7",
                "concern of nothing|insert into ledger.concern values (gen_random_uuid(), 99)|CONCERN_INSERTED 99",
                "value|update ledger.commitment set value = 'x' where entry = (select id from ledger.entry where"
                        + " position = 7)|COMMITMENT_CHANGED 7 name",
                "value of nothing|insert into ledger.commitment values ('00000000-0000-0000-0000-000000000000', 'x', '',"
                        + " '')|COMMITMENT_INSERTED 00000000-0000-0000-0000-000000000000 x"
            })
    void whatWasTamperedWithIsNamed(String what, String statements, String expected) throws SQLException {
        log.tamper(statements);

        var found = log.check().findings().first().stream()
                .map(finding -> finding.fault() + " " + finding.place() + " " + finding.detail())
                .toList();

        assertThat(found).as(what).anyMatch(one -> one.startsWith(expected));
    }

    @Test
    void swappedEntriesAreNamedWithTheirPlaces() throws SQLException {
        log.tamper("update ledger.entry set position = 1000 where position = 7;"
                + "update ledger.entry set position = 7 where position = 12;"
                + "update ledger.entry set position = 12 where position = 1000");

        assertThat(log.check().findings().first())
                .containsExactlyInAnyOrder(
                        new Finding(Fault.ENTRY_MISPLACED, "7", "12"), new Finding(Fault.ENTRY_MISPLACED, "12", "7"));
    }

    @Test
    void anEntryPushedInBetweenIsNamed() throws SQLException {
        log.tamper("update ledger.entry set position = position + 1001 where position >= 7;"
                + "update ledger.entry set position = position - 1000 where position > 1000;"
                + "insert into ledger.entry select 7, gen_random_uuid(), at, actor_kind, actor_id, on_behalf_of, act,"
                + " object_type, object_id, convert_to(replace(convert_from(canonical, 'UTF8'), 'closed', 'opened'),"
                + " 'UTF8') from ledger.entry where position = 3");

        assertThat(log.check().findings().first())
                .contains(
                        new Finding(Fault.ENTRY_CHANGED, "7", ""),
                        new Finding(Fault.ENTRY_MISPLACED, "8", "7"),
                        new Finding(Fault.ENTRY_INSERTED, "23", ""));
    }
}
