package de.depesche.portal.ledger;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Down when acts wait for minutes: nothing is lost then, but receipts and feeds stand still.
@Component
class LedgerHealthIndicator implements HealthIndicator {
    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final InboxState state;

    LedgerHealthIndicator(InboxState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        var now = state.now();
        var health = now.age().compareTo(TOO_LONG) > 0 ? Health.down() : Health.up();
        return health.withDetail("waiting", now.depth())
                .withDetail("oldest", now.age())
                .build();
    }
}
