package de.depesche.portal.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How much belongs to cases, counted where the rows are: a list page shows numbers of papers and documents, not them.
@Repository
class CaseCountStore {
    private final JdbcClient db;

    CaseCountStore(JdbcClient db) {
        this.db = db;
    }

    /// As [CaseSummary] has them.
    record Counts(int documents, int unsorted, int items, int answered) {
        static final Counts NOTHING = new Counts(0, 0, 0, 0);
    }

    /// Of each of these cases that has anything. What counts as a document or an answer: see [CaseDocument#counts()]
    /// and [ItemState].
    Map<CaseId, Counts> of(List<CaseId> ids) {
        return db
                .sql("""
                select case_id, sum(attached), sum(unsorted), sum(wanted), sum(answered)
                  from (select case_id, 1 as attached, (category is null)::int as unsorted, 0 as wanted, 0 as answered
                          from cases.case_document
                         where case_id = any (:ids)
                           and side = 'hospital' and deleted_at is null and refused_at is null
                        union all
                        select case_id, 0, 0, 1, (state <> 'missing')::int
                          from cases.requested_item
                         where case_id = any (:ids)) as one
                 group by case_id
                """)
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new CaseId(row.getObject(1, UUID.class)), counts(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
    }
}
