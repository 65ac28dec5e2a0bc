package de.depesche.portal.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Spends an allowance in handfuls: a node takes several uses out of the shared bucket at once, so that not every
/// request costs a query. What a node leaves unspent is lost to the client until the bucket fills again.
final class Leases {
    private final Allowances allowances;
    private final Allowance allowance;
    private final int handful;
    private final Map<String, Integer> left = new ConcurrentHashMap<>();

    Leases(Allowances allowances, Allowance allowance) {
        this.allowances = allowances;
        this.allowance = allowance;
        this.handful = Math.clamp(allowance.burst() / 10, 1, 100);
    }

    Allowance allowance() {
        return allowance;
    }

    /// One at a time for each key: of many that find the hand empty, one asks the database.
    boolean take(String key) {
        int rest = left.compute(key, (same, held) -> held != null && held > 0 ? held - 1 : refill(same));
        return rest >= 0;
    }

    private int refill(String key) {
        return allowances.take(key, allowance, handful) ? handful - 1 : -1;
    }
}
