package de.depesche.portal.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Works off the inbox as long as the server runs: soon after an act of this node, and now and then for the acts of
/// nodes that died. Every node runs one; the database lets one at a time work.
@Component
@ConditionalOnWebApplication
class Sequencer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Sequencing sequencing;
    private final Bell bell;
    private final LedgerNews news;
    private final LedgerSettings settings;
    private volatile boolean running;
    private @Nullable Thread thread;

    Sequencer(Sequencing sequencing, Bell bell, LedgerNews news, LedgerSettings settings) {
        this.sequencing = sequencing;
        this.bell = bell;
        this.news = news;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("ledger-sequencer").daemon().start(this::work);
    }

    private void work() {
        while (isRunning()) {
            try {
                rest(sequencing.step());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void rest(Sequencing.Step step) throws InterruptedException {
        if (step.taken() > 0) {
            news.announce();
        }
        if (step.taken() == settings.batch()) {
            return;
        }
        var wait = step.untilCheckpoint();
        bell.await(wait.isPositive() && wait.compareTo(settings.poll()) < 0 ? wait : settings.poll());
        Thread.sleep(settings.gather());
    }

    /// A database that is away comes back; acts wait in the inbox meanwhile.
    private void pauseAfter(RuntimeException failure) {
        if (!isRunning()) {
            return;
        }
        log.warn("the ledger's sequencer failed and tries again: {}", failure.toString());
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The step under way ends: its transaction is short.
    @Override
    public synchronized void stop() {
        var working = thread;
        thread = null;
        running = false;
        if (working == null) {
            return;
        }
        bell.ring();
        try {
            working.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
