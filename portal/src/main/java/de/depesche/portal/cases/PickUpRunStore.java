package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A run's contents are fixed when it is opened: which cases, and which of their documents.
@Repository
class PickUpRunStore {
    private final JdbcClient db;

    PickUpRunStore(JdbcClient db) {
        this.db = db;
    }

    Optional<PickUpRun> find(RunId id) {
        return db.sql("select id, md, created_at, confirmed_at from cases.pick_up_run where id = :id")
                .param("id", id.value())
                .query((row, number) -> new PickUpRun(
                        id,
                        new OrganisationId(row.getObject("md", UUID.class)),
                        CaseRow.requiredInstant(row, "created_at"),
                        CaseRow.instant(row, "confirmed_at"),
                        cases(id),
                        documents(id)))
                .optional();
    }

    Optional<RunId> openOf(OrganisationId md) {
        return db.sql("select id from cases.pick_up_run where md = :md and confirmed_at is null")
                .param("md", md.value())
                .query((row, number) -> new RunId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// @return false when another request has just opened one
    boolean open(RunId id, OrganisationId md, Instant now) {
        return db.sql("""
                insert into cases.pick_up_run (id, md, created_at) values (:id, :md, :now)
                    on conflict (md) where confirmed_at is null do nothing
                """)
                        .param("id", id.value())
                        .param("md", md.value())
                        .param("now", CaseRow.stored(now))
                        .update()
                == 1;
    }

    /// The cases that have waited longest, locked so that nothing is attached to them meanwhile.
    List<CaseFile> lockWaiting(OrganisationId md, int most) {
        return db.sql("select " + CaseRow.COLUMNS + """
                  from cases.case_file
                 where md = :md and pick_up_since is not null
                 order by pick_up_since, id
                 limit :most
                   for update
                """)
                .param("md", md.value())
                .param("most", most)
                .query(CaseRow::read)
                .list();
    }

    void addCase(RunId run, CaseId id) {
        db.sql("insert into cases.pick_up_run_case (run, case_id) values (:run, :case)")
                .param("run", run.value())
                .param("case", id.value())
                .update();
    }

    void addDocument(RunId run, CaseId caseId, DocumentId id) {
        db.sql("""
                insert into cases.pick_up_run_document (run, case_id, document_id) values (:run, :case, :document)
                """)
                .param("run", run.value())
                .param("case", caseId.value())
                .param("document", id.value())
                .update();
    }

    /// @return false when it was confirmed before
    boolean confirm(RunId id, Instant now) {
        return db.sql("update cases.pick_up_run set confirmed_at = :now where id = :id and confirmed_at is null")
                        .param("id", id.value())
                        .param("now", CaseRow.stored(now))
                        .update()
                == 1;
    }

    void markPickedUp(RunId id) {
        db.sql("""
                update cases.case_document d
                   set picked_up_run = :run, version = version + 1
                  from cases.pick_up_run_document r
                 where r.run = :run and r.document_id = d.document_id
                """).param("run", id.value()).update();
    }

    private List<CaseId> cases(RunId id) {
        return db.sql("select case_id from cases.pick_up_run_case where run = :run order by case_id")
                .param("run", id.value())
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    private Map<CaseId, List<DocumentId>> documents(RunId id) {
        return db
                .sql("""
                select case_id, document_id from cases.pick_up_run_document where run = :run order by document_id
                """)
                .param("run", id.value())
                .query((row, number) -> Map.entry(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new DocumentId(row.getObject("document_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
