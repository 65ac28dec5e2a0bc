package de.depesche.portal.cases;

import de.depesche.portal.jobs.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this module does by itself, on every node.
@Configuration(proxyBeanMethods = false)
class CaseRounds {
    private static final int BATCH = 200;
    private static final Duration KEEP_PRESENCES = Duration.ofDays(1);

    /// Looks for ended deadlines once a second; row locks see to it that each case is closed once.
    @Bean
    Rounds autoClosing(Closings closings) {
        return new Rounds("auto-close", Duration.ofSeconds(1), () -> {
            while (closings.closeOverdue(BATCH) == BATCH) {
                // more wait
            }
        });
    }

    /// Who looked at a case is a hint for a minute, and no record.
    @Bean
    Rounds forgettingPresences(Presences presences, Clock clock) {
        return new Rounds(
                "forgetting-presences",
                Duration.ofHours(1),
                () -> presences.forgetBefore(clock.instant().minus(KEEP_PRESENCES)));
    }
}
