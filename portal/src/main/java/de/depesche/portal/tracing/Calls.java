package de.depesche.portal.tracing;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Calls to others within the step that this thread is at. Where it is at none they are not recorded: who looks every
/// second whether there is work leaves no traces.
public final class Calls {
    private Calls() {}

    public static <T, E extends Exception> T to(Step peer, Work<T, E> work) throws E {
        var begun = Current.get();
        if (begun == null) {
            return work.run(NoSpan.INSTANCE);
        }
        try (var span = begun.call(peer)) {
            return work.runIn(span);
        }
    }

    /// The same work for another thread, which then is at the step that this one is at.
    public static <T> Callable<T> carried(Callable<T> work) {
        var begun = Current.get();
        return begun == null
                ? work
                : () -> {
                    Current.enter(begun);
                    try {
                        return work.call();
                    } finally {
                        Current.enter(null);
                    }
                };
    }

    static Optional<Span> begin(Step peer) {
        return Optional.ofNullable(Current.get()).map(begun -> begun.call(peer));
    }
}
