package de.depesche.portal.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// Whether the sequencer keeps up, read when somebody asks.
@Component
class LedgerMetrics implements MeterBinder {
    private final InboxState state;

    LedgerMetrics(InboxState state) {
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "depesche.ledger.inbox.depth", "Acts that wait for their place in the log", now -> now.depth());
        gauge(
                registry,
                "depesche.ledger.inbox.age",
                "Seconds that the oldest of them waits",
                now -> now.age().toMillis() / 1e3);
        gauge(
                registry,
                "depesche.ledger.checkpoint.age",
                "Seconds since the head was signed",
                now -> now.checkpointAge().toMillis() / 1e3);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<InboxState.Now> figure) {
        Gauge.builder(name, state, known -> figure.applyAsDouble(known.now()))
                .description(description)
                .register(registry);
    }
}
