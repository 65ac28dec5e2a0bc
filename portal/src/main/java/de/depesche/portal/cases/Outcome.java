package de.depesche.portal.cases;

import de.depesche.portal.problems.Problem;
import java.util.function.Function;

/// What an act came to: done, or refused for a reason that everyone expects now and then.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /// For callers to whom a refusal is the end of the request.
    default T orProblem() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw new Problem.Refused(refusal.code());
        };
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(var value) -> done(change.apply(value));
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }
}
