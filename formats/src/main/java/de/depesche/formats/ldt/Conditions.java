package de.depesche.formats.ldt;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The vocabulary of the rules. A name stands for the fields of the place itself, details included; [Selection] looks
/// further.
final class Conditions {
    private Conditions() {}

    static Condition has(String number) {
        return has(Selection.own(number));
    }

    static Condition has(Selection selection) {
        return new Condition(List.of(selection), place -> !selection.from(place).isEmpty());
    }

    static Condition lacks(String number) {
        return lacks(Selection.own(number));
    }

    static Condition lacks(Selection selection) {
        return new Condition(List.of(selection), place -> selection.from(place).isEmpty());
    }

    /// At least one such field has one of the values.
    static Condition is(String number, String... values) {
        return is(Selection.own(number), values);
    }

    static Condition is(Selection selection, String... values) {
        var wanted = Set.of(values);
        return new Condition(List.of(selection), place -> holdsOneOf(selection.from(place), wanted));
    }

    /// No such field has one of the values; it holds too where there is no such field.
    static Condition isNot(String number, String... values) {
        return isNot(Selection.own(number), values);
    }

    static Condition isNot(Selection selection, String... values) {
        var refused = Set.of(values);
        return new Condition(List.of(selection), place -> !holdsOneOf(selection.from(place), refused));
    }

    /// Each such field has one of the values; it holds too where there is no such field.
    static Condition onlyIs(Selection selection, String... values) {
        var wanted = Set.of(values);
        return new Condition(
                List.of(selection),
                place -> selection.from(place).stream().map(LdtField::content).allMatch(wanted::contains));
    }

    static Condition onlyMatches(String number, Pattern pattern) {
        var selection = Selection.own(number);
        return new Condition(
                List.of(selection),
                place -> selection.from(place).stream()
                        .allMatch(field -> pattern.matcher(field.content()).matches()));
    }

    static Condition anyOf(String... numbers) {
        return counted(numbers, count -> count > 0);
    }

    static Condition oneOf(String... numbers) {
        return counted(numbers, count -> count == 1);
    }

    static Condition atMostOneOf(String... numbers) {
        return counted(numbers, count -> count < 2);
    }

    static Condition allOf(String... numbers) {
        return counted(numbers, count -> count == numbers.length);
    }

    static Condition noneOf(String... numbers) {
        return counted(numbers, count -> count == 0);
    }

    private static Condition counted(String[] numbers, IntPredicate enough) {
        var selections = Arrays.stream(numbers).map(Selection::own).toList();
        return new Condition(selections, place -> enough.test(present(selections, place)));
    }

    private static int present(List<Selection> selections, Place place) {
        int count = 0;
        for (var selection : selections) {
            count += selection.from(place).isEmpty() ? 0 : 1;
        }
        return count;
    }

    private static boolean holdsOneOf(List<LdtField> fields, Set<String> values) {
        for (var field : fields) {
            if (values.contains(field.content())) {
                return true;
            }
        }
        return false;
    }

    /// At least one object of that kind, at any depth below, meets the condition.
    static Condition some(String kind, Condition condition) {
        return Condition.of(place -> place.objects(kind).anyMatch(object -> condition.holds(place.below(object))));
    }

    /// The objects of that kind differ in these fields, taken together.
    static Condition differ(String kind, String... numbers) {
        return Condition.of(place -> allDifferent(place.node()
                .objects(kind)
                .map(object -> Stream.of(numbers)
                        .map(number -> object.own(number).stream()
                                .map(LdtField::content)
                                .collect(Collectors.joining(",")))
                        .toList())));
    }

    static boolean allDifferent(Stream<?> values) {
        var seen = new HashSet<Object>();
        return values.allMatch(seen::add);
    }

    /// The object on which the rule stands follows one of these fields.
    static Condition follows(String... carriers) {
        var wanted = Set.of(carriers);
        return Condition.of(place ->
                place.carrier().map(LdtField::number).filter(wanted::contains).isPresent());
    }

    /// The field or object stands in an object of that kind.
    static Condition stands(String kind) {
        return Condition.of(place -> place.above()
                .map(Place::holder)
                .map(LdtNode::kind)
                .filter(kind::equals)
                .isPresent());
    }

    static Condition inRecord(String kind) {
        return Condition.of(place -> place.around().record().kind().equals(kind));
    }
}
