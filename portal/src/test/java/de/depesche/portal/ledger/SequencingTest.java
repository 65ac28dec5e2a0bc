package de.depesche.portal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SequencingTest {
    private static final int WRITERS = 8;
    private static final int ACTS = 60;

    private final TestLog log = new TestLog();
    private final UUID hospital = UUID.randomUUID();

    /// Two acts of which the second began when the first had committed.
    private record InOrder(EntryId first, EntryId second) {}

    private final List<EntryId> committed = Collections.synchronizedList(new ArrayList<>());
    private final List<InOrder> inOrder = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable EntryId> last = new AtomicReference<>();

    @AfterEach
    void close() {
        log.close();
    }

    private static final class OnPurpose extends RuntimeException {}

    /// Every third act is rolled back.
    private Integer write() {
        for (int number = 0; number < ACTS; number++) {
            var before = last.get();
            if (number % 3 == 2) {
                assertThatThrownBy(this::rollBack).isInstanceOf(OnPurpose.class);
                continue;
            }
            var id = log.append(TestLog.act(hospital));
            committed.add(id);
            if (before != null) {
                inOrder.add(new InOrder(before, id));
            }
            last.set(id);
        }
        return ACTS;
    }

    private void rollBack() {
        log.inTransaction(() -> {
            log.append(TestLog.act(hospital));
            throw new OnPurpose();
        });
    }

    private void whileWritersWrite(int sequencers, Callable<Integer> beside)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(any -> threads.submit(this::write))
                    .toList();
            var done = new AtomicBoolean();
            var others = new ArrayList<Future<Integer>>();
            for (int number = 0; number < sequencers; number++) {
                others.add(threads.submit(() -> sequenceUntil(done)));
            }
            others.add(threads.submit(beside));
            for (var writer : writers) {
                assertThat(writer.get()).isEqualTo(ACTS);
            }
            done.set(true);
            for (var other : others) {
                assertThat(other.get()).isNotNegative();
            }
        }
        log.sequenceIn(4_000);
    }

    private int sequenceUntil(AtomicBoolean done) {
        var sequencing = log.sequencing(7, Duration.ofMillis(20));
        var taken = 0;
        while (!done.get()) {
            taken += sequencing.step();
        }
        return taken;
    }

    private List<EntryId> placed() {
        return log.db()
                .sql("select id from ledger.entry order by position")
                .query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Long> positions() {
        return log.db()
                .sql("select position from ledger.entry order by position")
                .query((row, number) -> row.getLong("position"))
                .list();
    }

    @Test
    void everyCommittedActIsPlacedOnceAndWithoutGap() throws Exception {
        whileWritersWrite(2, () -> 0);

        assertThat(placed()).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(positions())
                .isEqualTo(LongStream.range(0, committed.size()).boxed().toList());
        assertThat(log.db()
                        .sql("select count(*) from ledger.inbox")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anActThatBeganAfterAnotherCommittedComesLater() throws Exception {
        whileWritersWrite(2, () -> 0);

        var order = placed();
        assertThat(inOrder).hasSizeGreaterThan(WRITERS);
        assertThat(inOrder)
                .allSatisfy(
                        pair -> assertThat(order.indexOf(pair.second())).isGreaterThan(order.indexOf(pair.first())));
    }

    @Test
    void aReaderOfTheFeedMissesNothing() throws Exception {
        var feed = log.feed();
        var read = new ArrayList<Long>();
        var expected = WRITERS * ACTS / 3 * 2;

        whileWritersWrite(1, () -> {
            var position = LedgerFeed.BEGINNING;
            while (committed.size() < expected) {
                for (var event : feed.concerning(hospital, position, 5)) {
                    position = event.position();
                    read.add(position);
                }
            }
            return 0;
        });

        var rest = feed.concerning(hospital, read.isEmpty() ? LedgerFeed.BEGINNING : read.getLast(), expected);
        rest.forEach(event -> read.add(event.position()));
        assertThat(read).isEqualTo(LongStream.range(0, expected).boxed().toList());
    }

    @Test
    void aStepThatIsNotCommittedLeavesTheLogAsItWas() {
        IntStream.range(0, 5).forEach(number -> log.append(TestLog.act(hospital)));
        log.sequenceIn(2);
        var before = placed();
        IntStream.range(0, 5).forEach(number -> log.append(TestLog.act(hospital)));

        assertThatThrownBy(() -> log.inTransaction(() -> {
                    log.sequencing().step();
                    return log.db()
                            .sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(placed()).isEqualTo(before);
        log.sequenceIn(4_000);
        assertThat(placed()).hasSize(10).startsWith(before.toArray(EntryId[]::new));
    }

    @Test
    void onlyOneSequencerWorksAtATime() {
        log.append(TestLog.act(hospital));

        var takenBesides = log.inTransaction(() -> {
            assertThat(log.sequencing().step()).isOne();
            return inAnotherThread(() -> log.sequencing().step());
        });

        assertThat(takenBesides).isZero();
        assertThat(placed()).hasSize(1);
    }

    private static int inAnotherThread(Callable<Integer> work) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            return threads.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCommittedActRingsAndARolledBackOneDoesNot() {
        var rung = new AtomicBoolean();
        log.bell().wakes(() -> rung.set(true));

        assertThatThrownBy(this::rollBack).isInstanceOf(OnPurpose.class);
        assertThat(rung).isFalse();
        log.append(TestLog.act(hospital));
        assertThat(rung).isTrue();
    }

    @Test
    void everyEntryOfALogOfAnySizeIsProved() {
        for (int size = 1; size <= 17; size++) {
            log.append(TestLog.act(hospital));
            log.sequenceIn(3);
            for (var id : placed()) {
                var proof = log.proofs().proofOf(id).orElseThrow();
                assertThat(proof.inclusion().size()).isEqualTo(size);
                assertThat(proof.inclusion()
                                .leads(
                                        proof.entry().leafHash(),
                                        proof.checkpoint().checkpoint().root()))
                        .isTrue();
            }
        }
    }

    @Test
    void headsAreSignedOnlyAsOftenAsTheSettingSays() {
        var sequencing = log.sequencing(10, Duration.ofHours(1));
        for (int number = 0; number < 3; number++) {
            log.append(TestLog.act(hospital));
            assertThat(sequencing.step()).isOne();
        }

        assertThat(log.db()
                        .sql("select size from ledger.checkpoint")
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
        assertThat(log.proofs().proofOf(placed().getLast())).isEmpty();
    }
}
