package de.depesche.portal.identity;

import de.depesche.portal.jobs.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Clears away what only counted for a while: attempts, allowances, used assertions. Any number of nodes may do it.
@Component
class Forgetting implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Rounds rounds;

    Forgetting(SignInCounters counters, Allowances allowances, AssertionStore assertions, Clock clock) {
        this.rounds = new Rounds("forgetting", PAUSE, () -> {
            counters.forgetOld(clock.instant());
            allowances.forgetOld();
            assertions.forgetOld(clock.instant());
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
