package de.depesche.benches;

import de.depesche.portal.ledger.EntryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// The ledger: acts appended by eight writers, each in a transaction of its own, while the sequencer places them; the
/// check of the whole log; a proof of inclusion.
record LedgerRow(Options options) implements Row {
    private static final int WRITERS = 8;
    private static final int PORTION = 500;

    @Override
    public String name() {
        return "W9";
    }

    @Override
    public List<String> byHand() {
        return List.of("`DEPESCHE_DATA=%s ./depesche check-ledger`".formatted(data()));
    }

    private Path data() {
        return options.folder().resolve("ledger");
    }

    @Override
    public List<Figure> measure() throws Exception {
        Files.createDirectories(data());
        var figures = new ArrayList<Figure>();
        try (var ledger = LedgerInside.open(data())) {
            figures.add(appending(ledger));
            fill(ledger);
            figures.add(proving(ledger));
            figures.add(checking(ledger));
        }
        return figures;
    }

    private Figure appending(LedgerInside ledger) throws Exception {
        ledger.db()
                .sql("create table if not exists public.bare (like ledger.inbox including all)")
                .update();
        appended(ledger, options.warmUp());
        inserted(ledger, options.warmUp());
        var turns = Turns.alternating(
                options.rounds(), () -> appended(ledger, options.seconds()), () -> inserted(ledger, options.seconds()));
        return new Figure(
                name(),
                "acts appended by %d writers".formatted(WRITERS),
                "/s",
                turns,
                "bare inserts of the same rows by as many writers",
                new Goal.TimesTheYardstick(0.5));
    }

    private static double appended(LedgerInside ledger, int seconds) throws Exception {
        ledger.awaitQuiet();
        var transaction = ledger.transaction();
        return Load.of(
                        WRITERS,
                        Duration.ofSeconds(seconds),
                        number -> () -> transaction.executeWithoutResult(status -> ledger.append()))
                .perSecond();
    }

    private static double inserted(LedgerInside ledger, int seconds) throws Exception {
        ledger.awaitQuiet();
        return Load.of(WRITERS, Duration.ofSeconds(seconds), number -> BareInserts.into(ledger.database()))
                .perSecond();
    }

    private void fill(LedgerInside ledger) throws Exception {
        ledger.awaitQuiet();
        long missing = options.entries() - ledger.size();
        if (missing <= 0) {
            return;
        }
        System.err.println("  filling the ledger with " + missing + " entries; they are kept for the next run …");
        var portions = new ArrayList<Callable<Boolean>>();
        for (long left = missing; left > 0; left -= PORTION) {
            portions.add(() -> {
                ledger.transaction().executeWithoutResult(status -> {
                    for (int i = 0; i < PORTION; i++) {
                        ledger.append();
                    }
                });
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS / 2)) {
            for (var portion : threads.invokeAll(portions)) {
                portion.get();
            }
        }
        ledger.awaitQuiet();
        ledger.db().sql("vacuum analyze").update();
    }

    private Figure proving(LedgerInside ledger) throws Exception {
        var ids = ledger.ids(1000);
        proved(ledger, ids, 1);
        var ours = new ArrayList<Double>();
        for (int round = 0; round < options.rounds(); round++) {
            ours.add(proved(ledger, ids, options.seconds()));
        }
        return new Figure(
                name(),
                "proof of inclusion among %,d entries, p99".formatted(ledger.size()),
                "ms",
                new Turns(ours, List.of()),
                "–",
                new Goal.AtMost(20));
    }

    private static double proved(LedgerInside ledger, List<EntryId> ids, int seconds) throws Exception {
        var random = new SplittableRandom(1);
        return Load.of(1, Duration.ofSeconds(seconds), number -> () -> {
                    var id = ids.get(random.nextInt(ids.size()));
                    if (ledger.proofOf(id).isEmpty()) {
                        throw new IOException("no proof of " + id);
                    }
                })
                .milliseconds(0.99);
    }

    private Figure checking(LedgerInside ledger) throws Exception {
        double millions = ledger.size() / 1e6;
        var turns = Turns.alternating(options.rounds(), () -> checked() / millions, () -> hashed(ledger) / millions);
        return new Figure(
                name(),
                "check of the log, per 1,000,000 entries (here %,d)".formatted(ledger.size()),
                "s",
                turns,
                "its texts read and hashed",
                new Goal.AtMost(10));
    }

    /// As the command says itself: its start does not grow with the log.
    private double checked() throws IOException, InterruptedException {
        var log = options.folder().resolve("check-ledger.log");
        Files.deleteIfExists(log);
        if (PortalProcess.run(data(), log, "check-ledger") != 0) {
            throw new IOException("the ledger is not sound; see " + log);
        }
        var seconds = Pattern.compile("([0-9]+)[.,]([0-9]+) s[ .]").matcher(Files.readString(log));
        if (!seconds.find()) {
            throw new IOException("the check does not say how long it took; see " + log);
        }
        return Double.parseDouble(seconds.group(1) + "." + seconds.group(2));
    }

    private static double hashed(LedgerInside ledger) throws Exception {
        var since = System.nanoTime();
        var hash = MessageDigest.getInstance("SHA-256");
        try (var connection = ledger.database().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("select canonical from ledger.entry order by position")) {
                statement.setFetchSize(2000);
                read(statement, hash);
            }
            connection.rollback();
        }
        return (System.nanoTime() - since) / 1e9;
    }

    private static void read(java.sql.PreparedStatement statement, MessageDigest hash) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                hash.digest(rows.getBytes(1));
            }
        }
    }
}
