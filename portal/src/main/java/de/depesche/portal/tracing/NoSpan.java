package de.depesche.portal.tracing;

import org.jspecify.annotations.Nullable;

/// While nothing is traced.
enum NoSpan implements Span {
    INSTANCE;

    @Override
    public void answered(String method, @Nullable String route, int status) {}

    @Override
    public void within(String name) {}

    @Override
    public void ended(Outcome outcome) {}

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void close() {}
}
