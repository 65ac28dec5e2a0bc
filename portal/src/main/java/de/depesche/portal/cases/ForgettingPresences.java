package de.depesche.portal.cases;

import de.depesche.portal.jobs.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Who looked at a case is a hint for a minute, and no record.
@Component
class ForgettingPresences implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Rounds rounds;

    ForgettingPresences(Presences presences, Clock clock) {
        this.rounds = new Rounds(
                "forgetting-presences",
                PAUSE,
                () -> presences.forgetBefore(clock.instant().minus(KEPT)));
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
