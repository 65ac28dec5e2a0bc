package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Somebody guesses a thousand passwords a minute, and others work on.
@ExtendWith(OneTarget.class)
class GuessingJourney {
    private static final int TURNS = 3;
    private static final int GUESSES_IN_SHORT = 30;
    private static final int GUESSES = 1000;
    private static final Duration BETWEEN_GUESSES = Duration.ofMillis(60);
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(10);

    /// How long each call waited.
    private record Turn(List<Long> with, List<Long> without) {}

    @Test
    void nobodyGetsIn(PackedPortal portal) throws Exception {
        turn(portal, GUESSES_IN_SHORT);
    }

    /// A figure for the report, by turns with guesses and without. The first turn is not counted: a portal that has
    /// just started is slow anyway.
    @Test
    void whatItCostsTheOthers(@TempDir Path folder) throws Exception {
        assumeTrue(Survival.LONG, "a figure; ./depesche test --long");
        var turns = new ArrayList<Turn>();
        try (var portal = PackedPortal.startAsInUse(folder.resolve("data"), Map.of("depesche.demo", "true"))) {
            turn(portal, GUESSES);
            for (int turn = 0; turn < TURNS; turn++) {
                turns.add(turn(portal, GUESSES));
            }
        }
        var without = turns.stream().flatMap(turn -> turn.without.stream()).toList();
        var with = turns.stream().flatMap(turn -> turn.with.stream()).toList();
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

    private static Turn turn(PackedPortal portal, int guesses) throws Exception {
        try (var guesser = Executors.newSingleThreadExecutor()) {
            var guessing = guesser.submit(guess(portal, guesses));
            var with = new ArrayList<Long>();
            var client = other(portal);
            while (!guessing.isDone()) {
                with.add(wait(client));
            }
            assertThat(answers(guessing)).as("nobody got in").isSubsetOf(422, 429);
            client = other(portal);
            var without = new ArrayList<Long>();
            for (int call = 0; call < with.size(); call++) {
                without.add(wait(client));
            }
            return new Turn(with, without);
        }
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
    private static Callable<List<Integer>> guess(PackedPortal portal, int guesses) {
        return () -> {
            var visitor = new Visitor();
            var answers = new ArrayList<Integer>();
            for (int guess = 0; guess < guesses; guess++) {
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
