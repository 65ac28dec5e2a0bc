package de.depesche.portal.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets any number of callers wait for entries that concern them without a connection each: one look at the database
/// answers for all who wait, at once when this node placed something, else twice a second for the other nodes.
@Component
class LedgerNews implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LedgerNews.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private record Waiting(UUID organisation, long after, CompletableFuture<Boolean> heard) {}

    private final JdbcClient db;
    private final Bell bell = new Bell();
    private final Set<Waiting> everyone = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LedgerNews(JdbcClient db) {
        this.db = db;
    }

    void announce() {
        bell.ring();
    }

    /// @return whether there is an entry after the position; false too when the server stops
    boolean await(UUID organisation, long after, Duration longest) {
        var waiting = new Waiting(organisation, after, new CompletableFuture<>());
        everyone.add(waiting);
        bell.ring();
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
    public synchronized void start() {
        running = true;
        Thread.ofVirtual().name("ledger-news").start(this::look);
    }

    private void look() {
        while (isRunning()) {
            try {
                bell.await(BETWEEN_LOOKS);
                tell(List.copyOf(everyone));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("cannot look for news of the ledger: {}", e.toString());
            }
        }
    }

    private void tell(List<Waiting> waiting) {
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
    public synchronized void stop() {
        running = false;
        everyone.forEach(waiting -> waiting.heard().complete(false));
        bell.ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
