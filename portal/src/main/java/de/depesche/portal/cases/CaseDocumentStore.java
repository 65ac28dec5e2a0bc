package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.problems.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which documents belong to a case. Deleted and refused ones stay as rows: receipts and the ledger speak of them.
@Repository
class CaseDocumentStore {
    private static final String COLUMNS = """
            document_id, case_id, side, category, reason, item_number, attached_at, after_closing, picked_up_run, \
            deleted_at, refused_at, version""";

    private final JdbcClient db;

    CaseDocumentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CaseDocument> find(DocumentId id) {
        return db.sql("select " + COLUMNS + " from cases.case_document where document_id = :id")
                .param("id", id.value())
                .query(CaseDocumentStore::read)
                .optional();
    }

    List<CaseDocument> of(CaseId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /// In order of attachment; deleted ones are there too, marked.
    Map<CaseId, List<CaseDocument>> of(List<CaseId> ids) {
        return db
                .sql("select " + COLUMNS + """
                  from cases.case_document
                 where case_id = any (:ids)
                 order by attached_at, document_id
                """)
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(CaseDocumentStore::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(CaseDocument::caseId));
    }

    void insert(CaseDocument document) {
        db.sql("""
                insert into cases.case_document (document_id, case_id, side, category, reason, item_number,
                       attached_at, after_closing, version)
                values (:id, :case, :side, :category, :reason, :item, :attachedAt, :afterClosing, :version)
                """)
                .param("id", document.id().value())
                .param("case", document.caseId().value())
                .param("side", document.side().code())
                .param("category", document.category().map(Category::code).orElse(null))
                .param("reason", document.reason().orElse(null))
                .param("item", document.item().orElse(null))
                .param("attachedAt", CaseRow.stored(document.attachedAt()))
                .param("afterClosing", document.afterClosing())
                .param("version", document.version())
                .update();
    }

    /// @throws Problem.Stale when somebody else sorted it since it was read
    void updateCategory(CaseDocument document) {
        int updated = db.sql("""
                update cases.case_document
                   set category = :category, reason = :reason, version = version + 1
                 where document_id = :id and version = :version
                """)
                .param("id", document.id().value())
                .param("category", document.category().map(Category::code).orElse(null))
                .param("reason", document.reason().orElse(null))
                .param("version", document.version())
                .update();
        if (updated == 0) {
            throw new Problem.Stale("document");
        }
    }

    void markDeleted(DocumentId id, Instant at) {
        db.sql("update cases.case_document set deleted_at = :at, version = version + 1 where document_id = :id")
                .param("at", CaseRow.stored(at))
                .param("id", id.value())
                .update();
    }

    void markRefused(DocumentId id, Instant at) {
        db.sql("update cases.case_document set refused_at = :at, version = version + 1 where document_id = :id")
                .param("at", CaseRow.stored(at))
                .param("id", id.value())
                .update();
    }

    private static CaseDocument read(ResultSet row, int number) throws SQLException {
        return new CaseDocument(
                new DocumentId(row.getObject("document_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                Coded.read(Side.class, Side::code, row.getString("side")),
                Optional.ofNullable(row.getString("category"))
                        .map(code -> Coded.read(Category.class, Category::code, code)),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("item_number", Integer.class)),
                CaseRow.requiredInstant(row, "attached_at"),
                row.getBoolean("after_closing"),
                Optional.ofNullable(row.getObject("picked_up_run", UUID.class)).map(RunId::new),
                CaseRow.instant(row, "deleted_at").isPresent(),
                CaseRow.instant(row, "refused_at").isPresent(),
                row.getInt("version"));
    }
}
