package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody guesses a thousand passwords a minute; how long the others wait is a figure for the report, by turns with
/// and without.
@ExtendWith(OneTarget.class)
class GuessingJourney {
    private static final int TURNS = Survival.figure(1, 3);
    private static final int GUESSES = Survival.figure(30, 1000);
    private static final Duration BETWEEN_GUESSES = Duration.ofMillis(60);
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(10);

    @Test
    void othersWorkOn(PackedPortal portal) throws Exception {
        var without = new ArrayList<Long>();
        var with = new ArrayList<Long>();
        for (int turn = 0; turn < TURNS; turn++) {
            try (var guesser = Executors.newSingleThreadExecutor()) {
                var guessing = guesser.submit(guess(portal));
                var waits = new ArrayList<Long>();
                var client = other(portal);
                while (!guessing.isDone()) {
                    waits.add(wait(client));
                }
                assertThat(answers(guessing)).as("nobody got in").isSubsetOf(422, 429);
                with.addAll(waits);
                client = other(portal);
                for (int call = 0; call < waits.size(); call++) {
                    without.add(wait(client));
                }
            }
        }
        Survival.report(
                "guessing",
                "%d guesses; others' p99 %.1f ms without, %.1f ms with them (%+.0f %%), of %d calls each"
                        .formatted(
                                TURNS * GUESSES,
                                p99(without) / 1e6,
                                p99(with) / 1e6,
                                (p99(with) - p99(without)) * 100.0 / p99(without),
                                with.size()));
    }

    /// With a token of its own for each half: one alone would not last for all turns.
    private static StockClient other(PackedPortal portal) throws IOException {
        return HandoverSteps.signedIn(portal, "Klinik am See");
    }

    private static List<Integer> answers(Future<List<Integer>> guessing) throws Exception {
        return guessing.get().stream().distinct().toList();
    }

    private static long wait(StockClient client) throws IOException {
        LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
        var begin = System.nanoTime();
        client.get("/api/v1/cases?size=50");
        return System.nanoTime() - begin;
    }

    /// On one account, with a form of its own for each.
    private static Callable<List<Integer>> guess(PackedPortal portal) {
        return () -> {
            var visitor = new Visitor();
            var answers = new ArrayList<Integer>();
            for (int guess = 0; guess < GUESSES; guess++) {
                LockSupport.parkNanos(BETWEEN_GUESSES.toNanos());
                var person = new DemoAccounts.Person("anna.see", "guess" + guess, "", "");
                answers.add(visitor.signsIn(portal, person, "000000"));
            }
            return answers;
        };
    }

    private static double p99(List<Long> waits) {
        return waits.stream()
                .sorted()
                .skip(waits.size() * 99L / 100)
                .findFirst()
                .orElseThrow();
    }
}
