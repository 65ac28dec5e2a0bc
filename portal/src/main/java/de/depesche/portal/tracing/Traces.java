package de.depesche.portal.tracing;

import java.util.List;
import java.util.Optional;

/// Begins what this thread then is at: a request or a job.
@FunctionalInterface
public interface Traces {

    /// A step of the first cause's trace, with links to the others; without a cause a trace begins.
    Span begin(Step step, List<Trace> causes);

    default Span begin(Step step, Optional<Trace> cause) {
        return begin(step, cause.stream().toList());
    }

    default <T, E extends Exception> T follow(Step step, Optional<Trace> cause, Work<T, E> work) throws E {
        try (var span = begin(step, cause)) {
            return work.runIn(span);
        }
    }
}
