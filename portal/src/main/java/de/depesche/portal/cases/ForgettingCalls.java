package de.depesche.portal.cases;

import de.depesche.portal.jobs.Rounds;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Removes noted answers that nobody will ask for again.
@Component
class ForgettingCalls implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Rounds rounds;

    ForgettingCalls(IdempotentCalls calls) {
        this.rounds = new Rounds("forgetting-calls", PAUSE, calls::forgetOld);
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
