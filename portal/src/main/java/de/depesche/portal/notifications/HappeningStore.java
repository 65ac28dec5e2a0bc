package de.depesche.portal.notifications;

import de.depesche.portal.cases.CaseId;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.tracing.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to cases, by ids only, until nobody looks it up any more.
@Repository
class HappeningStore {
    private static final String SELECT = "select id, organisation, kind, case_id, at from notifications.happening";

    private final JdbcClient db;

    HappeningStore(JdbcClient db) {
        this.db = db;
    }

    /// @return false when it is known already
    boolean insert(Happening happening, Optional<Trace> cause) {
        return db.sql("""
                insert into notifications.happening (id, organisation, kind, case_id, at, trace)
                values (:id, :organisation, :kind, :case, :at, :trace)
                    on conflict (id) do nothing
                """)
                        .param("id", happening.id())
                        .param("organisation", happening.hospital().value())
                        .param("kind", happening.kind().code())
                        .param("case", happening.caseId().value())
                        .param("at", Stored.at(happening.at()))
                        .param("trace", cause.map(Trace::traceparent).orElse(null))
                        .update()
                == 1;
    }

    /// Hospitals with something to tell that is at least as old as `before`, and that were not alerted since
    /// `quietSince`.
    List<OrganisationId> toAlert(Instant before, Instant quietSince) {
        return db.sql("""
                select organisation
                  from notifications.happening h
                 where batch is null and kind <> 'picked-up'
                   and not exists (select from notifications.alert a
                                    where a.organisation = h.organisation and a.at > :quietSince)
                 group by organisation
                having min(at) <= :before
                """)
                .param("before", Stored.at(before))
                .param("quietSince", Stored.at(quietSince))
                .query((row, number) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
    }

    /// Until the transaction ends: of two nodes only one tells a hospital at a time.
    void lock(OrganisationId hospital) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:hospital, 0))")
                .param("hospital", "alert:" + hospital.value())
                .query((row, number) -> true)
                .single();
    }

    /// Puts everything untold into a batch, except what another node takes right now.
    ///
    /// @return how much it is
    int gather(UUID batch, OrganisationId hospital) {
        return db.sql("""
                update notifications.happening
                   set batch = :batch
                 where id in (select id
                                from notifications.happening
                               where organisation = :organisation and batch is null and kind <> 'picked-up'
                                 for update skip locked)
                """)
                .param("batch", batch)
                .param("organisation", hospital.value())
                .update();
    }

    void recordAlert(UUID batch, OrganisationId hospital, Instant at) {
        db.sql("insert into notifications.alert (batch, organisation, at) values (:batch, :organisation, :at)")
                .param("batch", batch)
                .param("organisation", hospital.value())
                .param("at", Stored.at(at))
                .update();
    }

    List<Happening> ofBatch(UUID batch) {
        return db.sql(SELECT + " where batch = :batch order by at, id")
                .param("batch", batch)
                .query(HappeningStore::read)
                .list();
    }

    /// What caused them, the first one first.
    List<Trace> causes(UUID batch, int most) {
        return db
                .sql("""
                select trace from notifications.happening
                 where batch = :batch and trace is not null
                 order by at, id
                 limit :most
                """)
                .param("batch", batch)
                .param("most", most)
                .query((row, number) -> Trace.parse(row.getString("trace")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Later than `from`, at `until` at the latest; the newest first.
    List<Happening> between(
            OrganisationId hospital, Collection<HappeningKind> kinds, Instant from, Instant until, int most) {
        return db.sql(SELECT + """
                 where organisation = :organisation and kind = any (:kinds) and at > :from and at <= :until
                 order by at desc, id
                 limit :most
                """)
                .param("organisation", hospital.value())
                .param("kinds", kinds.stream().map(HappeningKind::code).toArray(String[]::new))
                .param("from", Stored.at(from))
                .param("until", Stored.at(until))
                .param("most", most)
                .query(HappeningStore::read)
                .list();
    }

    void deleteBefore(Instant limit) {
        db.sql("delete from notifications.happening where at < :limit")
                .param("limit", Stored.at(limit))
                .update();
        db.sql("delete from notifications.alert where at < :limit")
                .param("limit", Stored.at(limit))
                .update();
    }

    Optional<Instant> readUntil(UUID person) {
        return db.sql("select until from notifications.reading where person = :person")
                .param("person", person)
                .query((row, number) -> Stored.instant(row, "until"))
                .optional();
    }

    void markRead(UUID person, Instant until) {
        db.sql("""
                insert into notifications.reading (person, until)
                values (:person, :until)
                    on conflict (person) do update
                   set until = greatest(reading.until, excluded.until)
                """).param("person", person).param("until", Stored.at(until)).update();
    }

    private static Happening read(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                HappeningKind.of(row.getString("kind")),
                new CaseId(row.getObject("case_id", UUID.class)),
                Stored.instant(row, "at"));
    }
}
