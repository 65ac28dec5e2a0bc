package de.depesche.portal.cases;

import de.depesche.portal.jobs.Rounds;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks for ended deadlines once a second, on every node; row locks see to it that each case is closed once.
@Component
class AutoClosing implements SmartLifecycle {
    private static final int BATCH = 200;

    private final Rounds rounds;

    AutoClosing(Closings closings) {
        this.rounds = new Rounds("auto-close", Duration.ofSeconds(1), () -> {
            while (closings.closeOverdue(BATCH) == BATCH) {
                // more wait
            }
        });
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
