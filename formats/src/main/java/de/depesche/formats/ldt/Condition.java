package de.depesche.formats.ldt;

import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a rule asks at a place, with the words for it, so that the catalogue says exactly what is decided.
///
/// @param looksAt the fields on which it depends, for the place of a finding
record Condition(Predicate<Place> test, Text words, List<Selection> looksAt, Joint joint) {
    /// How it is put together, which tells where its words need brackets.
    enum Joint {
        NONE("", ""),
        AND(" und ", " and "),
        OR(" oder ", " or ");

        private final String german;
        private final String english;

        Joint(String german, String english) {
            this.german = german;
            this.english = english;
        }
    }

    static Condition of(Text words, List<Selection> looksAt, Predicate<Place> test) {
        return new Condition(test, words, looksAt, Joint.NONE);
    }

    boolean holds(Place place) {
        return test.test(place);
    }

    /// The first field that it looks at and that is there.
    Stream<LdtField> touched(Place place) {
        return looksAt.stream().flatMap(selection -> selection.from(place).stream());
    }

    Condition and(Condition other) {
        return joined(other, Joint.AND, place -> holds(place) && other.holds(place));
    }

    Condition or(Condition other) {
        return joined(other, Joint.OR, place -> holds(place) || other.holds(place));
    }

    private Condition joined(Condition other, Joint by, Predicate<Place> how) {
        var left = inside(by);
        var right = other.inside(by);
        return new Condition(
                how,
                Text.of(left.german() + by.german + right.german(), left.english() + by.english + right.english()),
                Stream.concat(looksAt.stream(), other.looksAt.stream()).toList(),
                by);
    }

    private Text inside(Joint outer) {
        return joint == Joint.NONE || joint == outer
                ? words
                : Text.of("(" + words.german() + ")", "(" + words.english() + ")");
    }
}
