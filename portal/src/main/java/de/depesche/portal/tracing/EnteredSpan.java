package de.depesche.portal.tracing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A step that the thread is at until it ends; then the thread is back where it was.
final class EnteredSpan extends RecordedSpan implements Begun {
    private final Trace trace;
    private final Function<Step, Span> calls;
    private final @Nullable Begun before = Current.get();

    private EnteredSpan(io.opentelemetry.api.trace.Span span, Trace trace, Function<Step, Span> calls) {
        super(span);
        this.trace = trace;
        this.calls = calls;
    }

    static Span enter(io.opentelemetry.api.trace.Span span, Function<Step, Span> calls) {
        var context = span.getSpanContext();
        var entered =
                new EnteredSpan(span, new Trace(context.getTraceId(), context.getSpanId(), context.isSampled()), calls);
        Current.enter(entered);
        return entered;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public Span call(Step peer) {
        return calls.apply(peer);
    }

    @Override
    public void close() {
        Current.enter(before);
        super.close();
    }
}
