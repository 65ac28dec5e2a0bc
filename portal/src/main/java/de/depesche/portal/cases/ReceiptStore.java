package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptStore {
    private final JdbcClient db;
    private final Clock clock;

    ReceiptStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void order(ReceiptOrder order) {
        db.sql("""
                insert into cases.receipt (id, case_id, kind, run, document_id, act_at, ordered_at)
                values (:id, :case, :kind, :run, :document, :actAt, :orderedAt)
                """)
                .param("id", order.id().value())
                .param("case", order.caseId().value())
                .param("kind", order.kind().code())
                .param("run", order.run().map(RunId::value).orElse(null))
                .param("document", order.document().map(DocumentId::value).orElse(null))
                .param("actAt", CaseRow.stored(order.actAt()))
                .param("orderedAt", CaseRow.stored(clock.instant()))
                .update();
    }
}
