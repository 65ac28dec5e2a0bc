package de.depesche.portal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.proof.log.Hash;
import de.depesche.proof.log.SignedCheckpoint;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A node that freezes in the middle of its step holds the one lock that there is.
class FrozenSequencerTest {
    private static final int ACTS = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestLog log = new TestLog();
    private final UUID hospital = UUID.randomUUID();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void itsStepIsUndoneTheOthersGoOnAndWakingUpChangesNothing() throws Exception {
        IntStream.range(0, ACTS).forEach(number -> log.append(TestLog.act(hospital)));
        var inTheMiddle = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var frozen = threads.submit(() -> log.inTransaction(() -> stepAndFreeze(inTheMiddle, woken)));
            inTheMiddle.await();

            int taken = untilTheLockIsFree(log.sequencing());
            var signed = log.proofs().newestCheckpoint().orElseThrow().note();
            woken.countDown();

            assertThat(taken).isEqualTo(ACTS);
            assertThatThrownBy(frozen::get).isInstanceOf(ExecutionException.class);
            assertThat(positions()).isEqualTo(LongStream.range(0, ACTS).boxed().toList());
            assertThat(log.proofs().newestCheckpoint().map(SignedCheckpoint::note))
                    .hasValue(signed);
            assertThat(distinctLeaves()).isEqualTo(ACTS);
        }
    }

    private int stepAndFreeze(CountDownLatch inTheMiddle, CountDownLatch woken) {
        int taken = log.sequencing().step();
        inTheMiddle.countDown();
        try {
            woken.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }

    private static int untilTheLockIsFree(Sequencing sequencing) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        int taken = 0;
        while (taken == 0 && System.nanoTime() < end) {
            taken = sequencing.step();
        }
        return taken;
    }

    private List<Long> positions() {
        return log.db()
                .sql("select position from ledger.entry order by position")
                .query((row, number) -> row.getLong("position"))
                .list();
    }

    private int distinctLeaves() {
        return (int) log
                .db()
                .sql("select canonical from ledger.entry")
                .query((row, number) -> Hash.leaf(row.getBytes("canonical")))
                .list()
                .stream()
                .distinct()
                .count();
    }
}
