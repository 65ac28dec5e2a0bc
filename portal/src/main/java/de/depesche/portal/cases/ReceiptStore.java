package de.depesche.portal.cases;

import de.depesche.portal.cases.ReceiptState.Issued;
import de.depesche.portal.cases.ReceiptState.Ordered;
import de.depesche.portal.cases.ReceiptState.Sealed;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.tracing.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Receipts on their way: ordered with the act, issued with the ledger's entry, sealed for good.
@Repository
class ReceiptStore {
    private static final String COLUMNS =
            "id, case_id, kind, run, document_id, act_at, entry, sealed_at, pdf_sha256, next_try_at, tries, trace";

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiptStore(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// A receipt that waits for its next step.
    ///
    /// @param tries how often that step failed
    /// @param cause the act that it proves, as a step of a trace
    record Waiting(CaseReceipt receipt, int tries, Optional<Trace> cause) {}

    void order(ReceiptOrder order) {
        db.sql("""
                insert into cases.receipt (id, case_id, kind, run, document_id, act_at, ordered_at, next_try_at,
                       trace)
                values (:id, :case, :kind, :run, :document, :actAt, :orderedAt, :orderedAt, :trace)
                """)
                .param("id", order.id().value())
                .param("case", order.caseId().value())
                .param("kind", order.kind().code())
                .param("run", order.run().map(RunId::value).orElse(null))
                .param("document", order.document().map(DocumentId::value).orElse(null))
                .param("actAt", CaseRow.stored(order.actAt()))
                .param("orderedAt", CaseRow.stored(clock.instant()))
                .param("trace", Trace.current().map(Trace::traceparent).orElse(null))
                .update();
        events.publishEvent(new ReceiptOrdered(order.id()));
    }

    /// Locked for the rest of the transaction; those that another worker has are left to it.
    Optional<Waiting> lockNextToIssue() {
        return lockNext("entry is null");
    }

    Optional<Waiting> lockNextToSeal() {
        return lockNext("entry is not null and pdf is null");
    }

    private Optional<Waiting> lockNext(String step) {
        return db.sql("select " + COLUMNS + " from cases.receipt where " + step + """
                   and next_try_at <= :now
                 order by next_try_at, id
                 limit 1
                   for update skip locked
                """)
                .param("now", CaseRow.stored(clock.instant()))
                .query((row, number) ->
                        new Waiting(read(row, number), row.getInt("tries"), Trace.parse(row.getString("trace"))))
                .optional();
    }

    /// What was not issued yet, for a document that will never count.
    void withdraw(DocumentId document) {
        db.sql("delete from cases.receipt where document_id = :document and entry is null")
                .param("document", document.value())
                .update();
    }

    void issued(ReceiptId id, byte[] statement, EntryId entry) {
        db.sql("""
                update cases.receipt
                   set statement = :statement, entry = :entry, tries = 0, next_try_at = :now
                 where id = :id and entry is null
                """)
                .param("statement", statement)
                .param("entry", entry.value())
                .param("now", CaseRow.stored(clock.instant()))
                .param("id", id.value())
                .update();
    }

    void sealed(ReceiptId id, byte[] pdf, String sha256, Instant at) {
        db.sql("""
                update cases.receipt
                   set pdf = :pdf, pdf_sha256 = :sha256, sealed_at = :at
                 where id = :id and pdf is null
                """)
                .param("pdf", pdf)
                .param("sha256", sha256)
                .param("at", CaseRow.stored(at))
                .param("id", id.value())
                .update();
    }

    void postpone(ReceiptId id, int tries, Instant until) {
        db.sql("update cases.receipt set tries = :tries, next_try_at = :until where id = :id")
                .param("tries", tries)
                .param("until", CaseRow.stored(until))
                .param("id", id.value())
                .update();
    }

    Optional<CaseReceipt> find(ReceiptId id) {
        return db.sql("select " + COLUMNS + " from cases.receipt where id = :id")
                .param("id", id.value())
                .query(ReceiptStore::read)
                .optional();
    }

    /// In the order of the acts.
    List<CaseReceipt> of(CaseId id) {
        return db.sql("select " + COLUMNS + " from cases.receipt where case_id = :case order by act_at, ordered_at, id")
                .param("case", id.value())
                .query(ReceiptStore::read)
                .list();
    }

    Optional<byte[]> statement(ReceiptId id) {
        return bytes("statement", id);
    }

    Optional<byte[]> pdf(ReceiptId id) {
        return bytes("pdf", id);
    }

    private Optional<byte[]> bytes(String column, ReceiptId id) {
        return db.sql("select " + column + " from cases.receipt where id = :id and " + column + " is not null")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    /// Of those that are not sealed, the oldest.
    Optional<Instant> waitingSince() {
        return db.sql("select min(ordered_at) as since from cases.receipt where pdf is null")
                .query((row, number) -> CaseRow.instant(row, "since"))
                .single();
    }

    private static CaseReceipt read(ResultSet row, int number) throws SQLException {
        return new CaseReceipt(
                new ReceiptId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                Coded.read(ReceiptKind.class, ReceiptKind::code, row.getString("kind")),
                Optional.ofNullable(row.getObject("run", UUID.class)).map(RunId::new),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new),
                CaseRow.requiredInstant(row, "act_at"),
                state(row));
    }

    private static ReceiptState state(ResultSet row) throws SQLException {
        var entry = Optional.ofNullable(row.getObject("entry", UUID.class)).map(EntryId::new);
        var sealedAt = CaseRow.instant(row, "sealed_at");
        if (entry.isEmpty()) {
            return new Ordered();
        }
        return sealedAt.isEmpty()
                ? new Issued(entry.get())
                : new Sealed(entry.get(), sealedAt.get(), row.getString("pdf_sha256"));
    }
}
