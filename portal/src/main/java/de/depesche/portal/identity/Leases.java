package de.depesche.portal.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Spends an allowance in handfuls: a node takes several uses out of the shared bucket at once, so that not every
/// request costs a query. What a node leaves unspent is lost to the client until the bucket fills again. Nor does a
/// refusal cost one each time: whoever is refused is not looked at again before another use can be there.
final class Leases {
    private final Allowances allowances;
    private final Allowance allowance;
    private final Clock clock;
    private final int handful;
    private final Map<String, Hand> hands = new ConcurrentHashMap<>();

    Leases(Allowances allowances, Allowance allowance, Clock clock) {
        this.allowances = allowances;
        this.allowance = allowance;
        this.clock = clock;
        this.handful = Math.clamp(allowance.burst() / 10, 1, 100);
    }

    /// @param left below zero when the last use was refused
    private record Hand(int left, Instant refusedUntil) {
        boolean isRefusedAt(Instant now) {
            return left < 0 && now.isBefore(refusedUntil);
        }
    }

    Allowance allowance() {
        return allowance;
    }

    /// One at a time for each key: of many that find the hand empty, one asks the database.
    boolean take(String key) {
        return hands.compute(key, this::next).left() >= 0;
    }

    private Hand next(String key, @Nullable Hand held) {
        if (held != null && held.left() > 0) {
            return new Hand(held.left() - 1, held.refusedUntil());
        }
        var now = clock.instant();
        return held != null && held.isRefusedAt(now) ? held : refill(key, now);
    }

    private Hand refill(String key, Instant now) {
        return allowances.take(key, allowance, handful)
                ? new Hand(handful - 1, now)
                : new Hand(-1, now.plus(allowance.untilNext()));
    }
}
