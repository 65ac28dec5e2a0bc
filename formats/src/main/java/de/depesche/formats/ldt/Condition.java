package de.depesche.formats.ldt;

import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a rule asks at a place, with the words for it, so that the catalogue says exactly what is decided.
///
/// @param looksAt the fields on which it depends, for the place of a finding
record Condition(Predicate<Place> test, Text words, List<Selection> looksAt) {

    static Condition of(Text words, List<Selection> looksAt, Predicate<Place> test) {
        return new Condition(test, words, looksAt);
    }

    boolean holds(Place place) {
        return test.test(place);
    }

    /// The first field that it looks at and that is there.
    Stream<LdtField> touched(Place place) {
        return looksAt.stream().flatMap(selection -> selection.from(place));
    }

    Condition and(Condition other) {
        return joined(other, " und ", " and ", place -> holds(place) && other.holds(place));
    }

    Condition or(Condition other) {
        return joined(other, " oder ", " or ", place -> holds(place) || other.holds(place));
    }

    private Condition joined(Condition other, String german, String english, Predicate<Place> how) {
        return new Condition(
                how,
                Text.of(
                        words.german() + german + other.words.german(),
                        words.english() + english + other.words.english()),
                Stream.concat(looksAt.stream(), other.looksAt.stream()).toList());
    }
}
