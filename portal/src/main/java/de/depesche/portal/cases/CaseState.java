package de.depesche.portal.cases;

import java.time.Instant;
import java.util.Optional;

/// The way of a case: new, in progress (and back), closed, picked up, acknowledged. The hospital cannot reopen.
public sealed interface CaseState {

    record New() implements CaseState {}

    record InProgress() implements CaseState {}

    record Closed(Closing closing) implements CaseState {}

    record PickedUp(Closing closing, PickUp pickUp) implements CaseState {}

    record Acknowledged(Closing closing, PickUp pickUp, Instant at) implements CaseState {}

    default Optional<Closing> asClosed() {
        return switch (this) {
            case New _, InProgress _ -> Optional.empty();
            case Closed(var closing) -> Optional.of(closing);
            case PickedUp(var closing, var _) -> Optional.of(closing);
            case Acknowledged(var closing, var _, var _) -> Optional.of(closing);
        };
    }

    default Optional<PickUp> asPickedUp() {
        return switch (this) {
            case New _, InProgress _, Closed _ -> Optional.empty();
            case PickedUp(var _, var pickUp) -> Optional.of(pickUp);
            case Acknowledged(var _, var pickUp, var _) -> Optional.of(pickUp);
        };
    }

    default boolean isOpen() {
        return asClosed().isEmpty();
    }

    /// As the API and the database say it.
    default String code() {
        return switch (this) {
            case New _ -> "new";
            case InProgress _ -> "in-progress";
            case Closed _ -> "closed";
            case PickedUp _ -> "picked-up";
            case Acknowledged _ -> "acknowledged";
        };
    }
}
