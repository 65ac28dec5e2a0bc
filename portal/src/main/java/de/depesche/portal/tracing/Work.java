package de.depesche.portal.tracing;

/// What is done within a step; what it throws ends the step as failed.
@FunctionalInterface
public interface Work<T, E extends Exception> {

    T run(Span span) throws E;

    default T runIn(Span span) throws E {
        try {
            return run(span);
        } catch (Throwable failure) {
            span.failed(failure);
            throw failure;
        }
    }
}
