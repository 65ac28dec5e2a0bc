package de.depesche.portal.notifications;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.jobs.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks, on every node, whether somebody is to be told something.
@Component
class NotificationRounds implements SmartLifecycle {
    private final NotificationSettings settings;
    private final List<Rounds> rounds;

    NotificationRounds(
            NotificationSettings settings,
            Reminders reminders,
            Alerts alerts,
            Postman postman,
            MailStore mails,
            HappeningStore happenings,
            ReminderStore sent,
            Clock clock) {
        this.settings = settings;
        this.rounds = List.of(
                new Rounds("reminders", Duration.ofSeconds(30), reminders::round),
                new Rounds("alerts", Duration.ofSeconds(5), alerts::round),
                new Rounds("postman", Duration.ofSeconds(5), () -> sendAll(postman)),
                new Rounds("notifications-tidy", Duration.ofHours(6), () -> {
                    var limit = clock.instant().minus(settings.keep());
                    mails.deleteBefore(limit);
                    happenings.deleteBefore(limit);
                    sent.deleteBefore(LegalTime.dayOf(limit));
                }));
    }

    /// Looks before each mail whether the node stops: the database is closed soon after, and a mail that is handed over
    /// and not noted as sent comes twice.
    private void sendAll(Postman postman) {
        while (isRunning() && postman.sendNext()) {
            // more wait
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.active();
    }

    @Override
    public void start() {
        rounds.forEach(Rounds::start);
    }

    @Override
    public void stop() {
        rounds.forEach(Rounds::stop);
    }

    @Override
    public boolean isRunning() {
        return rounds.getFirst().isRunning();
    }
}
