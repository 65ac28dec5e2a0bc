package de.depesche.formats.ldt;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a rule asks at a place.
///
/// @param looksAt the fields on which it depends, for the place of a finding
record Condition(List<Selection> looksAt, Predicate<Place> test) {

    static Condition of(Predicate<Place> test) {
        return new Condition(List.of(), test);
    }

    boolean holds(Place place) {
        return test.test(place);
    }

    /// The fields that it looks at and that are there.
    Stream<LdtField> touched(Place place) {
        return looksAt.stream().flatMap(selection -> selection.from(place).stream());
    }

    Condition and(Condition other) {
        return joined(other, test.and(other.test));
    }

    Condition or(Condition other) {
        return joined(other, test.or(other.test));
    }

    private Condition joined(Condition other, Predicate<Place> both) {
        return new Condition(
                Stream.concat(looksAt.stream(), other.looksAt.stream()).toList(), both);
    }
}
