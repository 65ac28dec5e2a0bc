package de.depesche.portal.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Token buckets in the database, so that they hold over all nodes. A bucket fills with time; what is taken out
/// beyond what is in is refused.
@Repository
class Allowances {
    private final JdbcClient db;
    private final Clock clock;

    Allowances(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @return false when the bucket does not hold that much
    boolean take(String key, Allowance allowance, int amount) {
        return db.sql("""
                insert into identity.allowance as a (key, tokens, counted_at)
                values (:key, :burst - :amount, :now)
                on conflict (key) do update
                   set tokens = least(:burst, a.tokens + :perSecond
                                  * greatest(0, extract(epoch from cast(:now as timestamptz) - a.counted_at))) - :amount,
                       counted_at = greatest(a.counted_at, :now)
                 where least(:burst, a.tokens + :perSecond
                                  * greatest(0, extract(epoch from cast(:now as timestamptz) - a.counted_at))) >= :amount
                """)
                        .param("key", key)
                        .param("burst", (double) allowance.burst())
                        .param("perSecond", allowance.perMinute() / 60.0)
                        .param("amount", (double) amount)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void giveBack(String key, Allowance allowance, int amount) {
        db.sql("update identity.allowance set tokens = least(:burst, tokens + :amount) where key = :key")
                .param("burst", (double) allowance.burst())
                .param("amount", (double) amount)
                .param("key", key)
                .update();
    }

    /// A bucket that nobody touched for a day is full.
    void forgetOld() {
        db.sql("delete from identity.allowance where counted_at < :old")
                .param("old", clock.instant().atOffset(ZoneOffset.UTC).minusDays(1))
                .update();
    }
}
