package de.depesche.portal.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A step as OpenTelemetry knows it, with the names that its conventions give to what we tell.
sealed class RecordedSpan implements Span permits EnteredSpan {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER = "_OTHER";
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> FUNCTION = AttributeKey.stringKey("code.function.name");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("depesche.outcome");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final int OUR_FAULT = 500;

    private final io.opentelemetry.api.trace.Span span;
    private Outcome outcome = Outcome.DONE;

    RecordedSpan(io.opentelemetry.api.trace.Span span) {
        this.span = span;
    }

    @Override
    public void answered(String method, @Nullable String route, int status) {
        var known = METHODS.contains(method) ? method : OTHER;
        span.setAttribute(METHOD, known).setAttribute(STATUS, status);
        if (route == null) {
            span.updateName(known);
        } else {
            span.setAttribute(ROUTE, route).updateName(known + " " + route);
        }
        if (status >= OUR_FAULT) {
            ended(Outcome.FAILED);
        }
    }

    @Override
    public void within(String name) {
        span.setAttribute(FUNCTION, name);
    }

    @Override
    public void ended(Outcome how) {
        outcome = how;
    }

    @Override
    public void failed(Throwable failure) {
        span.setAttribute(ERROR, failure.getClass().getName());
        ended(Outcome.FAILED);
    }

    @Override
    public void close() {
        if (outcome == Outcome.FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.setAttribute(OUTCOME, outcome.name().toLowerCase(Locale.ROOT)).end();
    }
}
