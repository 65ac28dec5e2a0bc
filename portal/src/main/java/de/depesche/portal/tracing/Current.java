package de.depesche.portal.tracing;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The step that each thread is at. Its trace's id stands in each line that the thread logs.
final class Current {
    private static final String NAME = "traceId";
    private static final ThreadLocal<@Nullable Begun> STEP = new ThreadLocal<>();

    private Current() {}

    static @Nullable Begun get() {
        return STEP.get();
    }

    static void enter(@Nullable Begun step) {
        if (step == null) {
            STEP.remove();
            MDC.remove(NAME);
        } else {
            STEP.set(step);
            MDC.put(NAME, step.trace().id());
        }
    }
}
