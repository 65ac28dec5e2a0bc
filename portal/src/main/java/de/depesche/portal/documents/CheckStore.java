package de.depesche.portal.documents;

import de.depesche.portal.database.Node;
import de.depesche.portal.tracing.Trace;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of the checks: a document that is due is claimed for a time; when the claim is not renewed, because the
/// node died, it is due again, and earlier when the node comes back.
@Repository
class CheckStore {
    private final JdbcClient db;

    CheckStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CheckClaim> claim(Node node, Instant now, Instant until) {
        return db.sql("""
                update documents.document
                   set next_check_at = :until, checked_by = :node
                 where id = (select id from documents.document
                              where next_check_at <= :now and deleted_at is null
                              order by next_check_at
                              limit 1
                                for update skip locked)
                returning id, trace
                """)
                .param("now", Rows.column(now))
                .param("until", Rows.column(until))
                .param("node", node.id())
                .query((row, _) -> new CheckClaim(Rows.document(row), until, Trace.parse(row.getString("trace"))))
                .optional();
    }

    /// Makes due at once what the node claimed and does not work on.
    void free(Node node, Set<DocumentId> inWork, Instant now) {
        db.sql("""
                update documents.document
                   set next_check_at = :now, checked_by = null
                 where checked_by = :node and next_check_at > :now and id <> all (:inWork)
                """)
                .param("node", node.id())
                .param("now", Rows.column(now))
                .param("inWork", inWork.stream().map(DocumentId::value).toArray(UUID[]::new))
                .update();
    }

    /// @return false when the claim is not held any more, because it was renewed too late
    boolean renew(CheckClaim claim, Instant until) {
        return db.sql("update documents.document set next_check_at = :until where id = :id and next_check_at = :held")
                        .param("id", claim.id().value())
                        .param("held", Rows.column(claim.until()))
                        .param("until", Rows.column(until))
                        .update()
                == 1;
    }

    void hash(DocumentId id, String sha256) {
        db.sql("update documents.document set sha256 = :sha256 where id = :id and sha256 is null")
                .param("id", id.value())
                .param("sha256", sha256)
                .update();
    }

    boolean isDuplicate(StoredDocument document, String sha256) {
        return db.sql("""
                select exists (
                    select 1 from documents.document
                     where place_kind = :kind and place_id = :place and sha256 = :sha256 and id <> :id
                       and state = 'ACCEPTED' and deleted_at is null)
                """)
                .param("kind", document.place().kind())
                .param("place", document.place().id())
                .param("sha256", sha256)
                .param("id", document.id().value())
                .query(Boolean.class)
                .single();
    }

    boolean accept(DocumentId id, Facts facts) {
        return db.sql("""
                update documents.document
                   set state = 'ACCEPTED', media_type = :mediaType, pages = :pages, scan = :scan, reason = null,
                       next_check_at = null, checked_by = null
                 where id = :id and state in ('RECEIVED', 'WAITING_FOR_SCANNER') and deleted_at is null
                """)
                        .param("id", id.value())
                        .param("mediaType", facts.mediaType())
                        .param("pages", facts.pages().orElse(null))
                        .param("scan", facts.scan().name())
                        .update()
                == 1;
    }

    boolean end(DocumentId id, String state, String reason) {
        return db.sql("""
                update documents.document
                   set state = :state, reason = :reason, next_check_at = null, checked_by = null
                 where id = :id and state in ('RECEIVED', 'WAITING_FOR_SCANNER') and deleted_at is null
                """)
                        .param("id", id.value())
                        .param("state", state)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /// Whoever lost the claim has no say in what comes next: another node is at it.
    void waitForScanner(CheckClaim claim, Instant until) {
        db.sql("""
                update documents.document
                   set state = 'WAITING_FOR_SCANNER', next_check_at = :until, checked_by = null
                 where id = :id and next_check_at = :held
                   and state in ('RECEIVED', 'WAITING_FOR_SCANNER') and deleted_at is null
                """)
                .param("id", claim.id().value())
                .param("held", Rows.column(claim.until()))
                .param("until", Rows.column(until))
                .update();
    }

    void tryAgain(CheckClaim claim, int attempts, Instant at) {
        db.sql("""
                update documents.document
                   set attempts = :attempts, next_check_at = :at, checked_by = null
                 where id = :id and next_check_at = :held
                   and state in ('RECEIVED', 'WAITING_FOR_SCANNER') and deleted_at is null
                """)
                .param("id", claim.id().value())
                .param("held", Rows.column(claim.until()))
                .param("attempts", attempts)
                .param("at", Rows.column(at))
                .update();
    }

    boolean giveUp(CheckClaim claim, String reason) {
        return db.sql("""
                update documents.document
                   set state = 'STUCK', reason = :reason, next_check_at = null, checked_by = null
                 where id = :id and next_check_at = :held
                   and state in ('RECEIVED', 'WAITING_FOR_SCANNER') and deleted_at is null
                """)
                        .param("id", claim.id().value())
                        .param("held", Rows.column(claim.until()))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /// An operator's act: from the beginning, with fresh patience.
    boolean begin(DocumentId id, Unscannable unscannable, Instant now) {
        return db.sql("""
                update documents.document
                   set state = 'RECEIVED', reason = null, attempts = 0, next_check_at = :now, checked_by = null,
                       unscannable = :unscannable
                 where id = :id and state in ('STUCK', 'NOT_SCANNABLE') and deleted_at is null
                """)
                        .param("id", id.value())
                        .param("unscannable", unscannable.name())
                        .param("now", Rows.column(now))
                        .update()
                == 1;
    }
}
