package de.depesche.portal.cases;

/// What became of one requested paper.
public sealed interface ItemState {

    record Missing() implements ItemState {}

    record Supplied() implements ItemState {}

    /// @param statement why there is no such paper, in the hospital's words
    record NotAvailable(String statement) implements ItemState {}

    default boolean isAnswered() {
        return !(this instanceof Missing);
    }
}
