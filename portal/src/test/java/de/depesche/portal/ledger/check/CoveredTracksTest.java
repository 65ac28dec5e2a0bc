package de.depesche.portal.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whoever tampers covers the tracks: changes the nodes too, cuts the end off, or comes before the act is placed.
class CoveredTracksTest {
    private final TamperedLog log = new TamperedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aCutEndIsFoundByTheHeadsThatRemain() throws SQLException {
        log.tamper(
                "delete from ledger.entry where position >= 20; delete from ledger.node where level = 0 and index >= 20;"
                        + "delete from ledger.node where level = 1 and index >= 10;"
                        + "delete from ledger.concern where position >= 20; delete from ledger.commitment");

        assertThat(log.check().findings().first()).containsExactly(new Finding(Fault.LOG_CUT, "23", "20–22"));
    }

    @Test
    void aCutEndWithoutItsHeadsIsFoundByAHeadKeptElsewhere() throws SQLException {
        var kept = log.newest();
        log.tamper(
                "delete from ledger.entry where position >= 20; delete from ledger.node where level = 0 and index >= 20;"
                        + "delete from ledger.node where level = 1 and index >= 10;"
                        + "delete from ledger.concern where position >= 20; delete from ledger.commitment;"
                        + "delete from ledger.checkpoint where size > 20");

        assertThat(log.check().isSound()).isTrue();
        assertThat(log.check(kept).findings().first()).containsExactly(new Finding(Fault.LOG_CUT, "23", "20–22"));
    }

    @Test
    void aChangedActInTheInboxIsNamed() throws SQLException {
        log.append(1);
        log.tamper("update ledger.inbox set act = 'cases.case.opened', concerns = '{}'");

        var found = log.check().findings().first();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().fault()).isEqualTo(Fault.INBOX_CHANGED);
        assertThat(found.getFirst().detail()).isEqualTo("act concerns");
    }

    @Test
    void aChangedTextInTheInboxIsStillFoundWhenItIsPlaced() throws SQLException {
        log.append(1);
        log.tamper("update ledger.inbox set act = 'cases.case.opened', canonical = " + TamperedLog.OTHER_ACT);
        log.log().sequenceIn(5);

        assertThat(log.check().findings().first()).contains(new Finding(Fault.ENTRY_CHANGED, "23", ""));
    }

    @Test
    void whatIsChangedWithItsNodesIsFoundByTheNextNode() throws SQLException {
        log.tamper("update ledger.entry set canonical = " + TamperedLog.OTHER_ACT
                + ", act = 'cases.case.opened' where position = 6;"
                + "update ledger.node set hash = (select sha256('\\x00'::bytea || canonical) from ledger.entry where"
                + " position = 6) where level = 0 and index = 6;"
                + "update ledger.node set hash = sha256('\\x01'::bytea || (select hash from ledger.node where level = 0"
                + " and index = 6) || (select hash from ledger.node where level = 0 and index = 7)) where level = 1 and"
                + " index = 3");

        assertThat(log.check().findings().first()).containsExactly(new Finding(Fault.ENTRIES_CHANGED, "4–7", ""));
    }

    @Test
    void whatIsChangedWithAllNodesIsFoundByTheSignedHeads() throws SQLException {
        log.tamper("update ledger.entry set canonical = " + TamperedLog.OTHER_ACT
                + ", act = 'cases.case.opened' where position = 22;"
                + "update ledger.node set hash = (select sha256('\\x00'::bytea || canonical) from ledger.entry where"
                + " position = 22) where level = 0 and index = 22");

        assertThat(log.check().findings().first())
                .containsExactly(new Finding(Fault.CHECKPOINT_DIFFERS, "23", "20–22"));
    }
}
