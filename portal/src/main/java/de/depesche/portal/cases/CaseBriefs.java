package de.depesche.portal.cases;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A hospital's cases for reminders and messages. Reads no identity data, so nothing needs to be recorded.
@Service
public class CaseBriefs {
    private static final String SELECT = """
            select c.id, c.order_number, c.kind, c.due, c.due = 'infinity' as without_deadline, c.assignee,
                   case when c.closed_at is not null then 'closed' else %s end as progress
              from cases.case_file c
             where c.hospital = :hospital
            """.formatted(CaseProgress.SQL);

    private final JdbcClient db;

    CaseBriefs(JdbcClient db) {
        this.db = db;
    }

    /// Open requests whose deadline ends on one of these days, the most urgent first.
    @Transactional(readOnly = true)
    public List<CaseBrief> openOn(Permit permit, Collection<LocalDate> lastDays) {
        permit.require(Scope.SEE_CASES);
        return db.sql(SELECT + """
                   and c.closed_at is null and c.kind = 'document-request' and c.due = any (cast(:ends as timestamptz[]))
                 order by c.due, c.order_number
                """)
                .param("hospital", permit.organisation().value())
                .param(
                        "ends",
                        lastDays.stream()
                                .map(LegalTime::endOf)
                                .map(Instant::toString)
                                .toArray(String[]::new))
                .query(CaseBriefs::read)
                .list();
    }

    /// What arrived later than `from`, at `until` at the latest, in the order of arrival.
    @Transactional(readOnly = true)
    public List<CaseBrief> arrived(Permit permit, Instant from, Instant until, int most) {
        permit.require(Scope.SEE_CASES);
        return db.sql(SELECT + """
                   and c.created_at > :from and c.created_at <= :until
                 order by c.created_at, c.id
                 limit :most
                """)
                .param("hospital", permit.organisation().value())
                .param("from", CaseRow.stored(from))
                .param("until", CaseRow.stored(until))
                .param("most", most)
                .query(CaseBriefs::read)
                .list();
    }

    /// Those of the hospital's, in no order.
    @Transactional(readOnly = true)
    public List<CaseBrief> of(Permit permit, Collection<CaseId> ids) {
        permit.require(Scope.SEE_CASES);
        return db.sql(SELECT + " and c.id = any (:ids)")
                .param("hospital", permit.organisation().value())
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(CaseBriefs::read)
                .list();
    }

    private static CaseBrief read(ResultSet row, int number) throws SQLException {
        return new CaseBrief(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("order_number"),
                Coded.read(CaseKind.class, CaseKind::code, row.getString("kind")),
                lastDay(row),
                Optional.ofNullable(row.getObject("assignee", UUID.class)).map(PersonId::new),
                Coded.read(CaseProgress.class, CaseProgress::code, row.getString("progress")));
    }

    private static Optional<LocalDate> lastDay(ResultSet row) throws SQLException {
        return row.getBoolean("without_deadline")
                ? Optional.empty()
                : CaseRow.instant(row, "due").map(end -> LegalTime.dayOf(end.minusNanos(1)));
    }
}
