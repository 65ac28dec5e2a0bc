package de.depesche.portal.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// Whether mails leave the house, read when somebody asks.
@Component
class MailMetrics implements MeterBinder {
    private final MailStore mails;
    private final Clock clock;

    MailMetrics(MailStore mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "depesche.mail.waiting", "Mails that wait to be sent", MailStore.Waiting::mails);
        gauge(
                registry,
                "depesche.mail.oldest",
                "Seconds that the oldest of them waits",
                waiting -> waiting.oldest().toMillis() / 1e3);
        gauge(registry, "depesche.mail.given.up", "Mails that nobody took for days", MailStore.Waiting::givenUp);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<MailStore.Waiting> figure) {
        Gauge.builder(name, mails, store -> figure.applyAsDouble(store.waiting(clock.instant())))
                .description(description)
                .register(registry);
    }
}
