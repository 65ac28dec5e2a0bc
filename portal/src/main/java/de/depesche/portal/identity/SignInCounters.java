package de.depesche.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts wrong attempts by typed name, whether or not somebody has that name. An attempt counts as wrong from its
/// beginning, before the password is looked at, until it proves right: attempts at the same time cannot slip through.
@Repository
class SignInCounters {
    private static final double LONGEST_WAIT_SECONDS = 30;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient db;

    SignInCounters(JdbcClient db) {
        this.db = db;
    }

    /// @param failures including this attempt
    record Begun(int failures, boolean locked) {}

    /// @return empty while the name has to wait. The next wait is 1, 2, 4, 8 … 30 seconds.
    Optional<Begun> begin(SignInName name, Instant now) {
        return db.sql("""
                insert into identity.sign_in_counter as c (name_key, failures, wait_until)
                values (:name, 1, cast(:now as timestamptz) + interval '1 second')
                on conflict (name_key) do update
                   set failures = c.failures + 1,
                       wait_until = cast(:now as timestamptz)
                                  + make_interval(secs => least(power(2, least(c.failures, 10)), :longest))
                 where c.wait_until <= :now
                returning failures, locked_at is not null as locked
                """)
                .param("name", name.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("longest", LONGEST_WAIT_SECONDS)
                .query((row, number) -> new Begun(row.getInt("failures"), row.getBoolean("locked")))
                .optional();
    }

    Duration wait(SignInName name, Instant now) {
        return db.sql("select wait_until from identity.sign_in_counter where name_key = :name")
                .param("name", name.bytes())
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    void lock(SignInName name, Instant now) {
        db.sql("update identity.sign_in_counter set locked_at = :now where name_key = :name and locked_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("name", name.bytes())
                .update();
    }

    /// After an attempt that nobody looked at. The wait stays: who has too much to do needs it.
    void takeBack(SignInName name) {
        db.sql("""
                update identity.sign_in_counter
                   set failures = failures - 1
                 where name_key = :name and failures > 0 and locked_at is null
                """).param("name", name.bytes()).update();
    }

    /// Right after a right attempt, unless it is locked.
    void forget(SignInName name) {
        db.sql("delete from identity.sign_in_counter where name_key = :name and locked_at is null")
                .param("name", name.bytes())
                .update();
    }

    /// @return false when there was no lock
    boolean unlock(SignInName name) {
        return db.sql("delete from identity.sign_in_counter where name_key = :name and locked_at is not null")
                        .param("name", name.bytes())
                        .update()
                == 1;
    }

    boolean isLocked(SignInName name) {
        return db.sql("""
                select exists (select from identity.sign_in_counter where name_key = :name and locked_at is not null)
                """).param("name", name.bytes()).query(Boolean.class).single();
    }

    /// Locks stay; mere attempts of yesterday are forgotten, for most of them were names that nobody has.
    void forgetOld(Instant now) {
        db.sql("delete from identity.sign_in_counter where locked_at is null and wait_until < :old")
                .param("old", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
    }
}
