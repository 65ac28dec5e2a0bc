package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Calls with an Idempotency-Key and the answers they got, per organisation.
@Component
public class IdempotentCalls {
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    IdempotentCalls(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Known(int status, String answer, Optional<String> location, Optional<String> etag) {}

    /// Claims the key within the caller's transaction; another call with the same key waits here until it ends.
    ///
    /// @return the answer that the key got before; empty where this call is the first
    /// @throws Problem.Refused where the key belongs to a call with another body
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Known> begin(Permit permit, String key, String requestHash) {
        int claimed = db.sql("""
                insert into cases.idempotent_call (organisation, key, request_hash, made_at)
                values (:organisation, :key, :hash, :now)
                    on conflict (organisation, key) do nothing
                """)
                .param("organisation", permit.organisation().value())
                .param("key", key)
                .param("hash", requestHash)
                .param("now", CaseRow.stored(clock.instant()))
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(known(permit, key, requestHash));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Permit permit, String key, Known answer) {
        db.sql("""
                update cases.idempotent_call
                   set status = :status, answer = :answer, location = :location, etag = :etag
                 where organisation = :organisation and key = :key
                """)
                .param("status", answer.status())
                .param("answer", answer.answer())
                .param("location", answer.location().orElse(null))
                .param("etag", answer.etag().orElse(null))
                .param("organisation", permit.organisation().value())
                .param("key", key)
                .update();
    }

    /// Nobody repeats a call after so long.
    void forgetOld() {
        db.sql("delete from cases.idempotent_call where made_at < :old")
                .param("old", CaseRow.stored(clock.instant().minus(KEPT_FOR)))
                .update();
    }

    private Known known(Permit permit, String key, String requestHash) {
        return db.sql("""
                select status, answer, location, etag
                  from cases.idempotent_call
                 where organisation = :organisation and key = :key and request_hash = :hash
                """)
                .param("organisation", permit.organisation().value())
                .param("key", key)
                .param("hash", requestHash)
                .query((row, number) -> new Known(
                        row.getInt("status"),
                        row.getString("answer"),
                        Optional.ofNullable(row.getString("location")),
                        Optional.ofNullable(row.getString("etag"))))
                .optional()
                .orElseThrow(() -> new Problem.Refused("idempotency-key-taken"));
    }
}
