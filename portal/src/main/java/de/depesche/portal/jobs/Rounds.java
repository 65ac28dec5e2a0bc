package de.depesche.portal.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the same small piece of work again and again: at least once a pause, at once when woken. A round that fails is
/// logged and the next one comes; a stop lets the running round finish. What must happen once over all nodes is the
/// work's own business, by locks in the database.
public final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(30);

    private final String name;
    private final Duration pause;
    private final Duration breather;
    private final Runnable work;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    public Rounds(String name, Duration pause, Runnable work) {
        this(name, pause, Duration.ZERO, work);
    }

    /// @param breather the least time between two rounds, however often it is woken: what comes in meanwhile is done
    ///     together, which costs less where a round has a price of its own, such as a commit
    public Rounds(String name, Duration pause, Duration breather, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.breather = breather;
        this.work = work;
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name(name).daemon().start(this::run);
        }
    }

    /// Cheap; may be called from anywhere, as often as one likes.
    public void wake() {
        wakes.release();
    }

    public boolean isRunning() {
        return running;
    }

    public synchronized void stop() {
        running = false;
        wake();
        var worker = thread;
        if (worker != null) {
            try {
                worker.join(LONGEST_ROUND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (running) {
            round();
            LockSupport.parkNanos(breather.toNanos());
            pause();
        }
    }

    private void round() {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("{} failed and is tried again in {}: {}", name, pause, e.toString());
        } catch (Error e) {
            // Even after one of these the next round is worth trying: without it the work would lie until a restart.
            log.error("{} failed and is tried again in {}", name, pause, e);
        }
    }

    private void pause() {
        try {
            // Whether it was woken or timed out, the next round comes; wakes that piled up are one wake.
            boolean woken = wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (woken) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
