package de.depesche.portal.notifications;

import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.tracing.Trace;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Postausgang.
@Repository
class MailStore {
    private static final String COLUMNS = """
            id, recipient, organisation, kind, day, step, locale, last_days, since, until, created_at, attempts,
            next_attempt_at, trace""";

    private final JdbcClient db;

    MailStore(JdbcClient db) {
        this.db = db;
    }

    /// Nothing happens where the recipient has this mail already.
    void insert(Mail mail) {
        db.sql("""
                insert into notifications.mail (id, recipient, organisation, kind, day, step, locale, last_days, since,
                       until, created_at, next_attempt_at, trace)
                values (:id, :recipient, :organisation, :kind, :day, :step, :locale, cast(:lastDays as date[]), :since,
                       :until, :createdAt, :createdAt, :trace)
                    on conflict (recipient, kind, day, step) do nothing
                """)
                .param("id", mail.id())
                .param("recipient", mail.recipient().value())
                .param("organisation", mail.occasion().hospital().value())
                .param("kind", mail.occasion().kind().code())
                .param("day", mail.occasion().day())
                .param("step", mail.occasion().step())
                .param("locale", mail.locale().getLanguage())
                .param(
                        "lastDays",
                        mail.occasion().lastDays().stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param("since", Stored.at(mail.occasion().since()))
                .param("until", Stored.at(mail.occasion().until()))
                .param("createdAt", Stored.at(mail.createdAt()))
                .param("trace", mail.cause().map(Trace::traceparent).orElse(null))
                .update();
    }

    /// The next mail that is due, for this node alone until its next attempt: the time of that one is set here, so a
    /// node that dies holds nothing back.
    Optional<Mail> claim(Instant now) {
        return db.sql("""
                update notifications.mail
                   set attempts = attempts + 1,
                       next_attempt_at = cast(:now as timestamptz)
                                         + least(interval '2 minutes' * power(2, least(attempts, 10)), interval '1 hour')
                 where id = (select id
                               from notifications.mail
                              where outcome is null and next_attempt_at <= :now
                              order by next_attempt_at
                              limit 1
                                for update skip locked)
                returning\s""" + COLUMNS)
                .param("now", Stored.at(now))
                .query(MailStore::read)
                .optional();
    }

    /// @return false where it came too late: the mail is another node's by now, and so is its outcome
    boolean done(Mail mail, MailOutcome outcome, @Nullable String failure, Instant now) {
        return db.sql("""
                update notifications.mail
                   set outcome = :outcome, failure = :failure, done_at = :now, next_attempt_at = null
                 where id = :id and outcome is null and next_attempt_at = :ours
                """)
                        .param("id", mail.id())
                        .param("ours", Stored.at(mail.ours()))
                        .param("outcome", outcome.code())
                        .param("failure", failure)
                        .param("now", Stored.at(now))
                        .update()
                == 1;
    }

    /// Nothing happens where the mail is another node's by now.
    void failed(Mail mail, String failure) {
        db.sql("""
                update notifications.mail
                   set failure = :failure
                 where id = :id and outcome is null and next_attempt_at = :ours
                """)
                .param("id", mail.id())
                .param("ours", Stored.at(mail.ours()))
                .param("failure", failure)
                .update();
    }

    int countGivenUp(PersonId recipient, Instant since) {
        return db.sql("""
                select count(*) from notifications.mail
                 where recipient = :recipient and created_at > :since and outcome = 'given-up'
                """)
                .param("recipient", recipient.value())
                .param("since", Stored.at(since))
                .query(Integer.class)
                .single();
    }

    /// What went out to a person, the newest first.
    List<SentMail> sentTo(PersonId recipient, int most) {
        return db.sql("""
                select id, kind, done_at
                  from notifications.mail
                 where recipient = :recipient and outcome = 'sent'
                 order by created_at desc
                 limit :most
                """)
                .param("recipient", recipient.value())
                .param("most", most)
                .query((row, number) -> new SentMail(
                        row.getObject("id", UUID.class),
                        MailKind.of(row.getString("kind")),
                        Stored.instant(row, "done_at")))
                .list();
    }

    /// @param oldest how long the oldest unsent mail waits
    record Waiting(int mails, Duration oldest, int givenUp) {}

    Waiting waiting(Instant now) {
        return db.sql("""
                select count(*) filter (where outcome is null) as mails,
                       min(created_at) filter (where outcome is null) as oldest,
                       count(*) filter (where outcome = 'given-up') as given_up
                  from notifications.mail
                 where outcome is null or outcome = 'given-up'
                """)
                .query((row, number) -> new Waiting(
                        row.getInt("mails"),
                        row.getObject("oldest") == null
                                ? Duration.ZERO
                                : Duration.between(Stored.instant(row, "oldest"), now),
                        row.getInt("given_up")))
                .single();
    }

    void deleteBefore(Instant limit) {
        db.sql("delete from notifications.mail where done_at < :limit")
                .param("limit", Stored.at(limit))
                .update();
    }

    static Mail read(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("recipient", UUID.class)),
                occasion(row),
                Locale.of(row.getString("locale")),
                Stored.instant(row, "created_at"),
                row.getInt("attempts"),
                Stored.instant(row, "next_attempt_at"),
                Trace.parse(row.getString("trace")));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                MailKind.of(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("step"),
                Arrays.stream((Date[]) row.getArray("last_days").getArray())
                        .map(Date::toLocalDate)
                        .toList(),
                Stored.instant(row, "since"),
                Stored.instant(row, "until"));
    }
}
