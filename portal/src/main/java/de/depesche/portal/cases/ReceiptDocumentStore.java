package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which documents an act covered when it happened, whatever became of them since.
@Repository
class ReceiptDocumentStore {
    private final JdbcClient db;

    ReceiptDocumentStore(JdbcClient db) {
        this.db = db;
    }

    /// What the Medical Service deleted after the act was there all the same; what the checks refused never counted.
    private static final String COUNTED =
            "d.side = 'hospital' and d.refused_at is null and (d.deleted_at is null or d.deleted_at > :actAt)";

    List<DocumentId> of(CaseReceipt receipt) {
        return switch (receipt.kind()) {
            case CLOSING -> closed(receipt);
            case LATE_ATTACHMENT -> List.of(receipt.document().orElseThrow());
            case PICK_UP -> pickedUp(receipt);
        };
    }

    /// Those without a receipt of their own: such a one says that the document came after the closing.
    private List<DocumentId> closed(CaseReceipt receipt) {
        return db.sql("""
                select d.document_id
                  from cases.case_document d
                 where d.case_id = :case
                   and not exists (select from cases.receipt r where r.document_id = d.document_id)
                   and\s""" + COUNTED + " order by d.attached_at, d.document_id")
                .param("case", receipt.caseId().value())
                .param("actAt", CaseRow.stored(receipt.actAt()))
                .query(ReceiptDocumentStore::id)
                .list();
    }

    private List<DocumentId> pickedUp(CaseReceipt receipt) {
        return db.sql("""
                select d.document_id
                  from cases.pick_up_run_document r
                  join cases.case_document d on d.document_id = r.document_id
                 where r.run = :run and r.case_id = :case
                   and\s""" + COUNTED + " order by d.attached_at, d.document_id")
                .param("run", receipt.run().orElseThrow().value())
                .param("case", receipt.caseId().value())
                .param("actAt", CaseRow.stored(receipt.actAt()))
                .query(ReceiptDocumentStore::id)
                .list();
    }

    private static DocumentId id(ResultSet row, int number) throws SQLException {
        return new DocumentId(row.getObject("document_id", UUID.class));
    }
}
