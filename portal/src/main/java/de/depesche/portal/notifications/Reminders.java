package de.depesche.portal.notifications;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds each hospital once in the morning, and on last days once more at noon. Each node looks; the row in the
/// database decides which one does it. A portal that was away at the hour does it when it is back, on the same day.
@Component
class Reminders {
    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(1);

    /// A case is dated before its commit, so one of the last moments may come to light only after this look. It is news
    /// of the next one.
    private static final Duration STILL_UNSEEN = Duration.ofMinutes(1);

    private final Organisations organisations;
    private final ReminderStore store;
    private final Mailing mailing;
    private final NotificationSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reminders(
            Organisations organisations,
            ReminderStore store,
            Mailing mailing,
            NotificationSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.store = store;
        this.mailing = mailing;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void round() {
        var now = clock.instant();
        remind(MailKind.MORNING, settings.digestTime(), now);
        remind(MailKind.NOON, settings.noonTime(), now);
    }

    /// How long ago the hour was at which some hospital should have been reminded and has not been; zero where all
    /// were.
    Duration late() {
        var now = clock.instant();
        var noon = late(MailKind.NOON, settings.noonTime(), now);
        var morning = late(MailKind.MORNING, settings.digestTime(), now);
        return noon.compareTo(morning) > 0 ? noon : morning;
    }

    private Duration late(MailKind kind, LocalTime hour, Instant now) {
        var due = due(hour, now);
        return now.isBefore(due) || unreminded(kind, now).isEmpty() ? Duration.ZERO : Duration.between(due, now);
    }

    private void remind(MailKind kind, LocalTime hour, Instant now) {
        if (!now.isBefore(due(hour, now))) {
            unreminded(kind, now).forEach(hospital -> remindOne(hospital, kind, now));
        }
    }

    private List<OrganisationId> unreminded(MailKind kind, Instant now) {
        var reminded = store.reminded(LegalTime.dayOf(now), kind);
        return organisations.all(OrganisationKind.HOSPITAL).stream()
                .map(Organisation::id)
                .filter(hospital -> !reminded.contains(hospital.value()))
                .toList();
    }

    private static Instant due(LocalTime hour, Instant now) {
        return LegalTime.dayOf(now).atTime(hour).atZone(LegalTime.ZONE).toInstant();
    }

    /// One hospital's trouble must not keep the others from their reminders.
    private void remindOne(OrganisationId hospital, MailKind kind, Instant now) {
        try {
            transaction.executeWithoutResult(status -> tell(hospital, kind, now));
        } catch (RuntimeException e) {
            log.warn("the {} reminder of hospital {} is tried again: {}", kind, hospital.value(), e.toString());
        }
    }

    private void tell(OrganisationId hospital, MailKind kind, Instant now) {
        var today = LegalTime.dayOf(now);
        var last = store.lastBefore(hospital, today, kind);
        var until = now.minus(STILL_UNSEEN);
        if (store.claim(hospital, today, kind, until)) {
            var lastDays = kind == MailKind.NOON
                    ? List.of(today)
                    : Steps.lastDays(today, last.map(ReminderStore.Reminder::day));
            var since = last.map(ReminderStore.Reminder::until).orElse(now.minus(FIRST_LOOK_BACK));
            mailing.tell(new Occasion(hospital, kind, today, kind.code(), lastDays, since, until), now);
        }
    }
}
