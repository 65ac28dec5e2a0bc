package de.depesche.portal.ledger;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/// Load for measurements.
public final class LedgerLoad {
    private static final int WRITERS = 8;
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final TestLog log;
    private final UUID[] hospitals = new UUID[50];

    public LedgerLoad(TestLog log) {
        this.log = log;
        Arrays.setAll(hospitals, any -> UUID.randomUUID());
        log.db()
                .sql("create table public.bare (id uuid, at timestamptz, act text, text bytea)")
                .update();
    }

    /// Alternating rounds: single-row commits into a bare table without index, and acts into the ledger whose
    /// sequencer works at the same time.
    public void compareWithBareInserts(int rounds, PrintStream out) throws Exception {
        var bare = new ArrayList<Double>();
        var ledger = new ArrayList<Double>();
        perSecond(this::bareInsert);
        perSecond(this::append);
        for (int round = 0; round < rounds; round++) {
            bare.add(perSecond(this::bareInsert));
            ledger.add(whileSequencing(() -> perSecond(this::append)));
        }
        var ratio = median(ledger) / median(bare);
        out.printf("bare inserts/s %s, appends/s %s, ratio of medians %.2f%n", bare, ledger, ratio);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void bareInsert() {
        log.inTransaction(() -> log.db()
                .sql("insert into public.bare values (gen_random_uuid(), now(), 'cases.case.closed', :text)")
                .param("text", new byte[450])
                .update());
    }

    private void append() {
        log.append(TestLog.act(hospitals[(int) (Thread.currentThread().threadId() % hospitals.length)]));
    }

    private static double perSecond(Runnable act) throws Exception {
        var done = new LongAdder();
        var end = System.nanoTime() + ROUND.toNanos();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        act.run();
                        done.increment();
                    }
                });
            }
        }
        return done.sum() / (ROUND.toNanos() / 1e9);
    }

    private double whileSequencing(Callable<Double> measured) throws Exception {
        var sequencing = log.sequencing(4_000, Duration.ofSeconds(1));
        var settings = new LedgerSettings(Duration.ofMillis(200), Duration.ofMillis(10), 4_000, Duration.ofSeconds(1));
        var sequencer = new Sequencer(sequencing, log.bell(), new LedgerNews(log.db()), settings);
        sequencer.start();
        try {
            return measured.call();
        } finally {
            sequencer.stop();
        }
    }

    /// By direct inserts into the inbox, many rows a transaction, then by the sequencer.
    public void fill(int entries) throws Exception {
        var left = entries
                - log.db()
                        .sql("select count(*) from ledger.entry")
                        .query(Long.class)
                        .single();
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var sequenced = threads.submit(() -> {
                var sequencing = log.sequencing(4_000, Duration.ofSeconds(1));
                while (!stop.get()) {
                    sequencing.step();
                }
                return 0;
            });
            for (long written = 0; written < left; written += 1_000) {
                log.inTransaction(() -> {
                    for (int number = 0; number < 1_000; number++) {
                        append();
                    }
                    return 0;
                });
            }
            stop.set(true);
            sequenced.get();
        }
        log.sequenceIn(4_000);
        log.db().sql("vacuum analyze").update();
    }

    public void measureProofs(PrintStream out) {
        var ids = log.db()
                .sql("select id from ledger.entry order by random() limit 3000")
                .query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
        var proofs = log.proofs();
        var nanos = new ArrayList<Double>();
        for (var id : ids) {
            var start = System.nanoTime();
            var proof = proofs.proofOf(id).orElseThrow();
            nanos.add((System.nanoTime() - start) / 1e6);
            if (!proof.inclusion()
                    .leads(
                            proof.entry().leafHash(),
                            proof.checkpoint().checkpoint().root())) {
                throw new IllegalStateException("proof does not hold");
            }
        }
        var sorted = nanos.stream().sorted().toList();
        out.printf(
                "proof: median %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }
}
