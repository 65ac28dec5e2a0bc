package de.depesche.portal.notifications;

import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which reminder a hospital has had on which day: what is noted here is not sent again, by no node.
@Repository
class ReminderStore {
    private final JdbcClient db;

    ReminderStore(JdbcClient db) {
        this.db = db;
    }

    record Reminder(LocalDate day, Instant until) {}

    /// Waits for another node that does the same right now.
    ///
    /// @return false when the hospital has had this reminder
    boolean claim(OrganisationId hospital, LocalDate day, MailKind kind, Instant until) {
        return db.sql("""
                insert into notifications.reminder (organisation, day, step, until)
                values (:organisation, :day, :step, :until)
                    on conflict (organisation, day, step) do nothing
                """)
                        .param("organisation", hospital.value())
                        .param("day", day)
                        .param("step", kind.code())
                        .param("until", Stored.at(until))
                        .update()
                == 1;
    }

    Optional<Reminder> lastBefore(OrganisationId hospital, LocalDate day, MailKind kind) {
        return db.sql("""
                select day, until
                  from notifications.reminder
                 where organisation = :organisation and step = :step and day < :day
                 order by day desc
                 limit 1
                """)
                .param("organisation", hospital.value())
                .param("step", kind.code())
                .param("day", day)
                .query((row, number) ->
                        new Reminder(row.getObject("day", LocalDate.class), Stored.instant(row, "until")))
                .optional();
    }

    Set<UUID> reminded(LocalDate day, MailKind kind) {
        return new HashSet<>(db.sql("select organisation from notifications.reminder where day = :day and step = :step")
                .param("day", day)
                .param("step", kind.code())
                .query(UUID.class)
                .list());
    }

    /// The newest of each kind stays: the next reminder goes on from it.
    void deleteBefore(LocalDate day) {
        db.sql("""
                delete from notifications.reminder r
                 where r.day < :day
                   and exists (select from notifications.reminder newer
                                where newer.organisation = r.organisation and newer.step = r.step
                                  and newer.day > r.day)
                """).param("day", day).update();
    }
}
