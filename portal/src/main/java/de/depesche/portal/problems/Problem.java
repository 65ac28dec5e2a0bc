package de.depesche.portal.problems;

import java.time.Duration;
import java.util.List;

/// What ends a request for a reason the caller can understand. Everything else that is thrown is a bug.
/// Texts stand in `messages/problems.properties` and the modules' own files under `problems.<code>.title` and
/// `problems.<code>.detail`, German and English; {@link #arguments()} fill their places.
public abstract sealed class Problem extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    private Problem(String code, List<Object> arguments) {
        super(code + arguments, null, false, false);
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    /// Stable, kebab-case; ends the type URI `/problems/<code>` and never changes its meaning.
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /// Whole ones and never none: who comes earlier comes in vain.
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /// Missing, or outside the actor's reach: both answer alike, so that ids of others reveal nothing.
    public static final class NotFound extends Problem {
        public NotFound(String what) {
            super("not-found", List.of(what));
        }
    }

    /// The actor's organisation owns the thing, but the actor's role does not allow the act.
    public static final class NotPermitted extends Problem {
        public NotPermitted(String scope) {
            super("not-permitted", List.of(scope));
        }
    }

    /// Somebody else changed the thing since it was read.
    public static final class Stale extends Problem {
        public Stale(String what) {
            super("stale", List.of(what));
        }
    }

    /// The state of the thing forbids the act; the code says why, the text says what helps. HTTP 409.
    public static final class Refused extends Problem {
        public Refused(String code, Object... arguments) {
            super(code, List.of(arguments));
        }
    }

    /// The input is wrong: every fault names its field, the cause and the remedy.
    public static final class Invalid extends Problem {
        private final transient List<FieldFault> faults;

        public Invalid(List<FieldFault> faults) {
            super("invalid", List.of(faults.size()));
            this.faults = List.copyOf(faults);
        }

        public Invalid(String field, String code, Object... arguments) {
            this(List.of(new FieldFault(field, code, List.of(arguments))));
        }

        public List<FieldFault> faults() {
            return faults;
        }
    }

    /// More bytes or parts than this place takes. HTTP 413.
    public static final class TooLarge extends Problem {
        public TooLarge(String code, Object... arguments) {
            super(code, List.of(arguments));
        }
    }

    /// Too often; the caller may try again after the given time. HTTP 429.
    public static final class TooMany extends Problem {
        private final Duration retryAfter;

        public TooMany(Duration retryAfter) {
            super("too-many", List.of(seconds(retryAfter)));
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /// A part that the act needs is away for now; nothing was changed. HTTP 503.
    public static final class Unavailable extends Problem {
        private final Duration retryAfter;

        public Unavailable(String code, Duration retryAfter) {
            super(code, List.of(seconds(retryAfter)));
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /// No space left for content; nothing was changed. HTTP 507.
    public static final class NoSpace extends Problem {
        public NoSpace() {
            super("no-space", List.of());
        }
    }
}
