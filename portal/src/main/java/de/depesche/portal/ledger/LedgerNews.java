package de.depesche.portal.ledger;

import de.depesche.portal.jobs.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets any number of callers wait for entries that concern them without a connection each: one look at the database
/// answers for all who wait, at once when this node placed something, else twice a second for the other nodes.
@Component
class LedgerNews implements SmartLifecycle {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final Duration ELSEWHERE = Duration.ofMillis(200);

    private record Waiting(UUID organisation, long after, CompletableFuture<Boolean> heard) {}

    private final JdbcClient db;
    private final Set<Waiting> everyone = ConcurrentHashMap.newKeySet();
    private long steps;
    private final Rounds rounds = new Rounds("ledger-news", BETWEEN_LOOKS, this::look);

    LedgerNews(JdbcClient db) {
        this.db = db;
    }

    /// This node placed entries.
    void announce() {
        stepped();
        rounds.wake();
    }

    /// This node looked for entries to place and for a checkpoint to sign, and may have done so.
    synchronized void stepped() {
        steps++;
        notifyAll();
    }

    /// For [#awaitStep].
    synchronized long steps() {
        return steps;
    }

    /// Until there was a step since the count was taken, here or perhaps on another node.
    synchronized void awaitStep(long seen, Duration longest) throws InterruptedException {
        var end = System.nanoTime() + Math.min(longest.toNanos(), ELSEWHERE.toNanos());
        for (long left = end - System.nanoTime(); steps == seen && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /// @return whether there is an entry after the position; false too when the server stops
    boolean await(UUID organisation, long after, Duration longest) {
        var waiting = new Waiting(organisation, after, new CompletableFuture<>());
        everyone.add(waiting);
        rounds.wake();
        try {
            return isRunning() && waiting.heard().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } finally {
            everyone.remove(waiting);
        }
    }

    @Override
    public void start() {
        rounds.start();
    }

    private void look() {
        var waiting = List.copyOf(everyone);
        if (waiting.isEmpty()) {
            return;
        }
        db.sql("""
                select w.number
                  from unnest(:organisations::uuid[], :after::bigint[]) with ordinality as w(organisation, after, number)
                 where exists (select 1 from ledger.concern c
                                where c.organisation = w.organisation and c.position > w.after)
                """)
                .param(
                        "organisations",
                        waiting.stream()
                                .map(one -> one.organisation().toString())
                                .toArray(String[]::new))
                .param("after", waiting.stream().mapToLong(Waiting::after).toArray())
                .query(Integer.class)
                .list()
                .forEach(number -> waiting.get(number - 1).heard().complete(true));
    }

    @Override
    public void stop() {
        rounds.stop();
        everyone.forEach(waiting -> waiting.heard().complete(false));
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
