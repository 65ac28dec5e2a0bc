package de.depesche.portal.ledger.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// Whether somebody proves the log, and what came of it. Both are no number until it was done once.
@Component
class InspectionMetrics implements MeterBinder {
    private final InspectionStore inspections;

    InspectionMetrics(InspectionStore inspections) {
        this.inspections = inspections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "depesche.ledger.check.age",
                "Seconds since the log was checked",
                last -> last.ago().toSeconds());
        gauge(
                registry,
                "depesche.ledger.check.findings",
                "What the last check found",
                InspectionStore.Inspection::findings);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<InspectionStore.Inspection> figure) {
        Gauge.builder(
                        name,
                        inspections,
                        known -> known.last().map(figure::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }
}
