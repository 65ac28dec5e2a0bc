package de.depesche.portal.cases;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The overview's few questions; each one is answered from an index that the organisation leads.
@Repository
class OverviewStore {
    private final JdbcClient db;

    OverviewStore(JdbcClient db) {
        this.db = db;
    }

    record Place(OrganisationId organisation, Side side) {
        boolean isHospital() {
            return side == Side.HOSPITAL;
        }
    }

    record Ending(LocalDate lastDay, int due, int uploaded, int ready) {}

    record Counts(int own, int noticesInProgress, int open, int fresh) {}

    /// What ends when: later than `from`, at `until` at the latest. A Medical Service does not learn what hospitals
    /// have uploaded before they close.
    List<Ending> endings(Place place, Instant from, Instant until) {
        var progress = place.isHospital() ? CaseProgress.SQL : "'empty'";
        return db.sql("""
                select due, count(*) as cases,
                       count(*) filter (where progress <> 'empty') as uploaded,
                       count(*) filter (where progress = 'ready') as ready
                  from (select c.due, %s as progress
                          from cases.case_file c
                         where c.%s = :organisation and c.closed_at is null and c.kind = 'document-request'
                           and c.due > :from and c.due <= :until
                        -- Asked once for each case, and not once for each count.
                        offset 0) ending
                 group by due
                """.formatted(progress, place.side().code()))
                .param("organisation", place.organisation().value())
                .param("from", CaseRow.stored(from))
                .param("until", CaseRow.stored(until))
                .query(OverviewStore::ending)
                .list();
    }

    private static Ending ending(ResultSet row, int number) throws SQLException {
        var lastMoment = CaseRow.requiredInstant(row, "due").minusNanos(1);
        return new Ending(
                LegalTime.dayOf(lastMoment), row.getInt("cases"), row.getInt("uploaded"), row.getInt("ready"));
    }

    Counts counts(Place place, Optional<PersonId> viewer, int most) {
        var side = place.side().code();
        return db.sql("""
                select %s as own, %s as notices, %s as open, %s as fresh
                """.formatted(
                        counted(side, "c.assignee = :viewer and c.closed_at is null and c.kind = 'document-request'"),
                        counted(side, "c.state = 'in-progress' and c.kind = 'notice'"),
                        counted(side, "c.closed_at is null"),
                        counted(side, "c.state = 'new'")))
                .param("organisation", place.organisation().value())
                .param("viewer", viewer.map(PersonId::value).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, number) ->
                        new Counts(row.getInt("own"), row.getInt("notices"), row.getInt("open"), row.getInt("fresh")))
                .single();
    }

    private static String counted(String side, String condition) {
        return "(select count(*) from (select from cases.case_file c where c.%s = :organisation and %s limit :most) counted)"
                .formatted(side, condition);
    }

    List<CaseFile> mostUrgent(Place place, int most) {
        return db.sql("select " + CaseRow.COLUMNS + """
                  from cases.case_file
                 where %s = :organisation and closed_at is null and due < 'infinity'
                 order by due, id
                 limit :most
                """.formatted(place.side().code()))
                .param("organisation", place.organisation().value())
                .param("most", most)
                .query(CaseRow::read)
                .list();
    }

    List<CaseFile> unclosed(Place place, int most) {
        if (!place.isHospital()) {
            return List.of();
        }
        return db.sql("select " + CaseRow.COLUMNS + UNCLOSED + " order by due, id limit :most")
                .param("organisation", place.organisation().value())
                .param("most", most)
                .query(CaseRow::read)
                .list();
    }

    int countUnclosed(Place place, int most) {
        if (!place.isHospital()) {
            return 0;
        }
        return db.sql("select count(*) from (select " + UNCLOSED_ONE_BY_ONE + " limit :most) counted")
                .param("organisation", place.organisation().value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static final String UNCLOSED = """
                  from cases.case_file c
                 where hospital = :organisation and closed_at is null and kind = 'document-request'
                   and exists (select from cases.case_document d where %s)
            """.formatted(CaseConditions.COUNTING);

    /// Case by case: an organisation's open cases are few beside the documents of all, which would else be read.
    private static final String UNCLOSED_ONE_BY_ONE = """
                  from cases.case_file c
                  cross join lateral (select from cases.case_document d where %s limit 1) uploaded
                 where hospital = :organisation and closed_at is null and kind = 'document-request'
            """.formatted(CaseConditions.COUNTING);

    List<CaseFile> latelyPickedUp(Place place, int most) {
        return db.sql("select " + CaseRow.COLUMNS + """
                  from cases.case_file
                 where %s = :organisation and picked_up_at is not null
                 order by picked_up_at desc
                 limit :most
                """.formatted(place.side().code()))
                .param("organisation", place.organisation().value())
                .param("most", most)
                .query(CaseRow::read)
                .list();
    }
}
