package de.depesche.portal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a reader of the feed gets who had come further than a backup that was brought back.
class HistoriesTest {
    private final TestLog log = new TestLog();
    private final Histories histories = new Histories(log.db());
    private final LedgerFeed feed = log.feed();
    private final UUID hospital = UUID.randomUUID();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void beforeAnyRestoreACursorIsANumber() {
        assertThat(feed.cursorAt(4711).text()).isEqualTo("4711");
        assertThat(FeedCursor.parse("4711")).contains(new FeedCursor("", 4711));
        assertThat(feed.positionOf(new FeedCursor("", 4711))).isEqualTo(4711);
    }

    @Test
    void cursorsAreReadAsTheyAreWritten() {
        restore(10);
        var cursor = feed.cursorAt(12);

        assertThat(FeedCursor.parse(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("12\\.[0-9a-f]{8}");
        for (var text : new String[] {"", "x", "1.", "1.abc", "-2", "1.ABCDEF01", "1234567890123456789"}) {
            assertThat(FeedCursor.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void whoHadComeFurtherThanTheBackupSkipsNothing() {
        for (int i = 0; i < 5; i++) {
            log.append(TestLog.act(hospital));
        }
        log.sequenceIn(100);
        var ahead = new FeedCursor("", 8);
        restore(5);
        for (int i = 0; i < 6; i++) {
            log.append(TestLog.act(hospital));
        }
        log.sequenceIn(100);

        var events = feed.concerning(hospital, feed.positionOf(ahead), 100);

        assertThat(events.stream().map(LedgerEvent::position)).containsExactly(5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(feed.positionOf(new FeedCursor("", 3))).isEqualTo(3);
        assertThat(feed.positionOf(feed.cursorAt(8))).isEqualTo(8);
    }

    @Test
    void eachRestoreTakesBackOnlyThoseWhoDidNotKnowIt() {
        restore(100);
        var second = feed.cursorAt(150);
        restore(50);
        var third = feed.cursorAt(60);

        assertThat(feed.positionOf(new FeedCursor("", 120))).isEqualTo(49);
        assertThat(feed.positionOf(second)).isEqualTo(49);
        assertThat(feed.positionOf(third)).isEqualTo(60);
    }

    @Test
    void aCursorOfAHistoryThatWasLostBeginsAgain() {
        restore(100);

        assertThat(feed.positionOf(new FeedCursor("0badcafe", 80))).isEqualTo(LedgerFeed.BEGINNING);
    }

    private void restore(long size) {
        histories.begin(size, UUID.randomUUID(), Instant.EPOCH);
    }
}
