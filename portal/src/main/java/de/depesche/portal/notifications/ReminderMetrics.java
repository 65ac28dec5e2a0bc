package de.depesche.portal.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// Whether hospitals are reminded when they should be, read when somebody asks.
@Component
class ReminderMetrics implements MeterBinder {
    private final Reminders reminders;

    ReminderMetrics(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "depesche.reminders.late",
                        reminders,
                        known -> known.late().toSeconds())
                .description("Seconds since the hour at which a hospital should have been reminded and was not")
                .register(registry);
    }
}
