package de.depesche.portal.cases;

import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases as rows. Who changes one locks it first; a version that does not fit is refused all the same.
@Repository
class CaseStore {
    private final JdbcClient db;

    CaseStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CaseFile> find(CaseId id) {
        return db.sql("select " + CaseRow.COLUMNS + " from cases.case_file where id = :id")
                .param("id", id.value())
                .query(CaseRow::read)
                .optional();
    }

    /// Locks the case for the rest of the transaction: closing, attaching and automatic closing take turns.
    CaseFile lock(CaseId id) {
        return db.sql("select " + CaseRow.COLUMNS + " from cases.case_file where id = :id for update")
                .param("id", id.value())
                .query(CaseRow::read)
                .optional()
                .orElseThrow(() -> new Problem.NotFound("case"));
    }

    Optional<CaseFile> findByOrderNumber(OrganisationId md, String orderNumber) {
        return db.sql("select " + CaseRow.COLUMNS + """
                  from cases.case_file
                 where md = :md and order_number = :orderNumber
                """)
                .param("md", md.value())
                .param("orderNumber", orderNumber)
                .query(CaseRow::read)
                .optional();
    }

    List<CaseFile> all(List<CaseId> ids) {
        return db.sql("select " + CaseRow.COLUMNS + " from cases.case_file where id = any (:ids)")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(CaseRow::read)
                .list();
    }

    /// Open requests whose deadline has ended; those that another node closes right now are left to it.
    List<CaseFile> lockOverdue(Instant now, int most) {
        return db.sql("select " + CaseRow.COLUMNS + """
                  from cases.case_file
                 where closed_at is null and due <= :now
                 order by due
                 limit :most
                   for update skip locked
                """)
                .param("now", CaseRow.stored(now))
                .param("most", most)
                .query(CaseRow::read)
                .list();
    }

    /// @return false when the Medical Service has used the order number before
    boolean insert(CaseFile file) {
        return db.sql("""
                insert into cases.case_file (
                       id, md, hospital, kind, order_number, subject, hospital_case_number, admission, discharge,
                       pruefvv_version, received_on, given_deadline, given_fixed, legal_deadline, due, state, assignee, closed_at,
                       closed_by, picked_up_at, picked_up_run, acknowledged_at, pick_up_since, created_at, changed_at,
                       version)
                values (:id, :md, :hospital, :kind, :orderNumber, :subject, :hospitalCaseNumber, :admission,
                       :discharge, :pruefvvVersion, :receivedOn, :given, :givenFixed, :legal, :due, :state, :assignee, :closedAt,
                       :closedBy, :pickedUpAt, :pickedUpRun, :acknowledgedAt, :pickUpSince, :createdAt, :changedAt,
                       :version)
                    on conflict (md, order_number) do nothing
                """).params(CaseRow.parameters(file)).update() == 1;
    }

    /// What lies in the case has changed: whoever read it before must notice.
    ///
    /// @throws Problem.Stale when somebody else changed the case since it was read
    void touch(CaseFile file) {
        int touched = db.sql("""
                update cases.case_file set version = version + 1 where id = :id and version = :version
                """)
                .param("id", file.id().value())
                .param("version", file.version())
                .update();
        requireOne(touched);
    }

    /// @return as it is stored now
    /// @throws Problem.Stale when somebody else changed the case since it was read
    CaseFile update(CaseFile file) {
        int updated = db.sql("""
                update cases.case_file
                   set subject = :subject, hospital_case_number = :hospitalCaseNumber, admission = :admission,
                       discharge = :discharge, pruefvv_version = :pruefvvVersion, received_on = :receivedOn,
                       given_deadline = :given, given_fixed = :givenFixed, legal_deadline = :legal, due = :due, state = :state,
                       assignee = :assignee, closed_at = :closedAt, closed_by = :closedBy,
                       picked_up_at = :pickedUpAt, picked_up_run = :pickedUpRun, acknowledged_at = :acknowledgedAt,
                       pick_up_since = :pickUpSince, changed_at = :changedAt, version = version + 1
                 where id = :id and version = :version
                """).params(CaseRow.parameters(file)).update();
        requireOne(updated);
        return file.nextVersion();
    }

    private static void requireOne(int updated) {
        if (updated == 0) {
            throw new Problem.Stale("case");
        }
    }
}
