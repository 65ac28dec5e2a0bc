package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who of the team looks at a case right now. A hint for colleagues, no lock.
@Service
public class Presences {
    private static final Duration RECENT = Duration.ofSeconds(60);

    private final JdbcClient db;
    private final Clock clock;

    Presences(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Notes that the person is here and tells who else of the same organisation is.
    ///
    /// @param id of a case that the permit was found to see
    @Transactional
    public List<PersonId> here(Permit permit, CaseId id) {
        if (!(permit.actor() instanceof Actor.Person(var person))) {
            return List.of();
        }
        var organisation = permit.organisation().value();
        note(id, person, organisation);
        return db.sql("""
                select person
                  from cases.presence
                 where case_id = :case and hospital = :organisation and person <> :person and seen_at > :since
                 order by seen_at desc
                """)
                .param("case", id.value())
                .param("organisation", organisation)
                .param("person", person)
                .param("since", CaseRow.stored(clock.instant().minus(RECENT)))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /// @return how many were forgotten
    int forgetBefore(Instant moment) {
        return db.sql("delete from cases.presence where seen_at < :moment")
                .param("moment", CaseRow.stored(moment))
                .update();
    }

    private void note(CaseId id, UUID person, UUID organisation) {
        db.sql("""
                insert into cases.presence (case_id, person, hospital, seen_at)
                values (:case, :person, :organisation, :now)
                    on conflict (case_id, person) do update set seen_at = excluded.seen_at
                """)
                .param("case", id.value())
                .param("person", person)
                .param("organisation", organisation)
                .param("now", CaseRow.stored(clock.instant()))
                .update();
    }
}
