package de.depesche.portal.tracing;

import org.jspecify.annotations.Nullable;

/// A step under way. All that it can be told comes from closed lists: no messages, no values, nothing that a caller
/// sent.
public interface Span extends AutoCloseable {

    /// @param route the pattern of the address that was called, if there is one
    void answered(String method, @Nullable String route, int status);

    /// @param name of the method of ours that it is about
    void within(String name);

    /// Done, unless it is told otherwise.
    void ended(Outcome outcome);

    /// Keeps the kind of the failure, not its message, which may name what it is about.
    void failed(Throwable failure);

    /// In the thread that began it.
    @Override
    void close();
}
