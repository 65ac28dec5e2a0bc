package de.depesche.portal.notifications;

import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells of what cannot wait for the morning: closed by the deadline, document refused. The first one goes out at
/// once; what follows within minutes goes out together, so that a midnight with fifty deadlines is not fifty mails.
@Component
class Alerts {
    private static final Logger log = LoggerFactory.getLogger(Alerts.class);
    private static final int MOST_CAUSES = 50;

    private final HappeningStore happenings;
    private final Mailing mailing;
    private final NotificationSettings settings;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Alerts(
            HappeningStore happenings,
            Mailing mailing,
            NotificationSettings settings,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.happenings = happenings;
        this.mailing = mailing;
        this.settings = settings;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void round() {
        toAlert(clock.instant()).forEach(this::alertOne);
    }

    /// One hospital's trouble must not keep the others from their alerts.
    private void alertOne(OrganisationId hospital) {
        try {
            transaction.executeWithoutResult(status -> alert(hospital, clock.instant()));
        } catch (RuntimeException e) {
            log.warn("the alert of hospital {} is tried again: {}", hospital.value(), e.toString());
        }
    }

    private List<OrganisationId> toAlert(Instant now) {
        return happenings.toAlert(now.minus(settings.alertGather()), now.minus(settings.alertPause()));
    }

    /// Asks once more, now alone: another node may have told the hospital since.
    private void alert(OrganisationId hospital, Instant now) {
        var batch = UUID.randomUUID();
        happenings.lock(hospital);
        if (toAlert(now).contains(hospital) && happenings.gather(batch, hospital) > 0) {
            happenings.recordAlert(batch, hospital, now);
            tell(Occasion.alert(hospital, LegalTime.dayOf(now), batch, now), now);
        }
    }

    /// In the trace of what happened first.
    private void tell(Occasion occasion, Instant now) {
        try (var _ = traces.begin(Step.ALERT, happenings.causes(occasion.batch(), MOST_CAUSES))) {
            mailing.tell(occasion, now);
        }
    }
}
