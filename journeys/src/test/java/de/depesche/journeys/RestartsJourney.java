package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The database is restarted again and again, and the folder of the contents is away for a while, while four pairs of
/// machines work. The portal needs nobody's hand: nothing is lost, doubled or left undone.
@ExtendWith(OneTarget.class)
class RestartsJourney {
    private static final int RESTARTS = Survival.figure(2, 20);
    private static final Duration BETWEEN = Duration.ofSeconds(Survival.figure(2, 28));
    private static final Duration AWAY = Duration.ofSeconds(Survival.figure(1, 10));
    private static final int PAIRS = 4;
    private static final int PAPER = 150_000;
    private static final List<String> ACTS = List.of("cases.case.filed", "cases.case.closed", "cases.case.picked-up");

    @TempDir
    Path parent;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong papers = new AtomicLong();
    private final Queue<Handover> done = new ConcurrentLinkedQueue<>();

    @Test
    void nobodyNoticesMoreThanAPause(PackedPortal portal) throws Exception {
        var before = portal.pid();
        try (var pairs = Executors.newFixedThreadPool(PAIRS)) {
            List<? extends Future<?>> working = IntStream.range(0, PAIRS)
                    .mapToObj(_ -> pairs.submit(() -> handOver(portal)))
                    .toList();
            try {
                disturb(portal);
            } finally {
                over.set(true);
            }
            for (var pair : working) {
                try {
                    pair.get();
                } catch (ExecutionException e) {
                    throw new AssertionError("the portal complained:\n" + complaints(portal), e);
                }
            }
        }
        assertThat(portal.pid()).as("the portal was never restarted").isEqualTo(before);
        portal.awaitReadyAgain();
        compare(portal);
    }

    /// Of what it printed only its errors, and where they come from.
    private static String complaints(PackedPortal portal) {
        return portal.output()
                .lines()
                .filter(line -> line.matches(".*( ERROR |Caused by:|^\\S+Exception|\\tat de\\.depesche).*"))
                .collect(Collectors.joining("\n"));
    }

    private void handOver(PackedPortal portal) {
        do {
            done.add(HandoverSteps.done(
                    HandoverSteps.signedIn(portal, "MD Musterland"),
                    HandoverSteps.signedIn(portal, "Klinik am See"),
                    DemoAccounts.in(portal.data()).client("Klinik am See").ik(),
                    new Handover.Paper(papers.incrementAndGet(), PAPER)));
        } while (!over.get());
    }

    /// By turns as an operator stops it, and as a machine does that fails.
    private static void disturb(PackedPortal portal) throws IOException {
        for (int restart = 0; restart < RESTARTS; restart++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            var stopped = portal.postmaster();
            Programs.run("kill", restart % 2 == 0 ? "-INT" : "-KILL", String.valueOf(stopped.pid()));
            Await.that(
                    "the database is back",
                    Stubborn.SOON,
                    () -> !portal.postmaster().equals(stopped));
            if (restart % 3 == 1) {
                contentsAreAway(portal.data());
            }
        }
    }

    private static void contentsAreAway(Path data) throws IOException {
        Files.move(data.resolve("blobs"), data.resolve("blobs-away"));
        LockSupport.parkNanos(AWAY.toNanos());
        Files.move(data.resolve("blobs-away"), data.resolve("blobs"));
    }

    private void compare(PackedPortal portal) throws IOException, InterruptedException {
        var md = HandoverSteps.signedIn(portal, "MD Musterland");
        var hospital = HandoverSteps.signedIn(portal, "Klinik am See");
        assertThat(done).as("handed over meanwhile").hasSizeGreaterThanOrEqualTo(PAIRS);
        for (var handover : done) {
            handover.holds(md, hospital, parent.resolve("given"));
        }
        var told = told(md);
        assertThat(told)
                .as("events")
                .containsAll(done.stream()
                        .flatMap(handover -> ACTS.stream().map(act -> act + " " + handover.id()))
                        .toList());
        assertThat(new HashSet<>(told)).as("events that come twice").hasSameSizeAs(told);
        assertThat(portal.command("check-ledger")).as(portal.output()).isZero();
        Survival.report(
                "restarts",
                "%d restarts of the database, the contents away %d times; %d handovers, %,d bytes compared, %,d events once"
                        .formatted(RESTARTS, (RESTARTS + 1) / 3, done.size(), (long) done.size() * PAPER, told.size()));
    }

    /// Acts of whole cases, as the feed tells them.
    private static List<String> told(StockClient md) throws IOException {
        var told = new ArrayList<String>();
        var page = md.get("/api/v1/events?limit=1000");
        while (!page.path("events").isEmpty()) {
            for (var event : page.path("events")) {
                if (ACTS.contains(event.path("type").asString())) {
                    told.add(event.path("type").asString() + " "
                            + event.path("object").asString());
                }
            }
            page = md.get("/api/v1/events?limit=1000&after=" + page.path("next").asString());
        }
        return told;
    }
}
