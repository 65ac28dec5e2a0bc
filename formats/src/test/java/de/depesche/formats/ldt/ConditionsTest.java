package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.atMostOneOf;
import static de.depesche.formats.ldt.Conditions.differ;
import static de.depesche.formats.ldt.Conditions.follows;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.inRecord;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.noneOf;
import static de.depesche.formats.ldt.Conditions.oneOf;
import static de.depesche.formats.ldt.Conditions.onlyIs;
import static de.depesche.formats.ldt.Conditions.onlyMatches;
import static de.depesche.formats.ldt.Conditions.some;
import static de.depesche.formats.ldt.Conditions.stands;
import static de.depesche.formats.ldt.Selection.own;
import static de.depesche.formats.ldt.Selection.within;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.ReportBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The vocabulary of the rules, word by word, on one record: 3000 stands twice, 3101 once, 3102 in two objects.
class ConditionsTest {
    private static final String RECORD =
            "8215( 3000=1 3000=2 3101=x 8145:Obj_0045( 3102=y ) 8145:Obj_0045( 3102=z 3103=z ) )";
    private static final Pattern ONE = Pattern.compile("1");

    @Test
    void whatIsThereAndWhatIsNot() throws IOException {
        assertThat(List.of(has("3000"), has(within("3102")), lacks("3102"), inRecord("8215")))
                .allMatch(at(record())::meets);
        assertThat(List.of(has("3102"), lacks("3000"), lacks(within("3102")), inRecord("8205")))
                .noneMatch(at(record())::meets);
    }

    @Test
    void values() throws IOException {
        assertThat(List.of(
                        is("3000", "2", "3"),
                        is(within("3102"), "z"),
                        isNot("3000", "3"),
                        isNot("9999", "1"),
                        onlyIs(own("3000"), "1", "2"),
                        onlyIs(own("9999"), "1"),
                        onlyMatches("9999", ONE)))
                .allMatch(at(record())::meets);
        assertThat(List.of(
                        is("3000", "3"),
                        is("9999", "1"),
                        isNot("3000", "2", "3"),
                        isNot(within("3102"), "y"),
                        onlyIs(own("3000"), "1"),
                        onlyMatches("3000", ONE)))
                .noneMatch(at(record())::meets);
    }

    @Test
    void howManyOfSeveral() throws IOException {
        assertThat(List.of(
                        anyOf("9999", "3000"),
                        oneOf("9999", "3000"),
                        atMostOneOf("9999", "3000"),
                        atMostOneOf("9998", "9999"),
                        allOf("3000", "3101"),
                        noneOf("9998", "9999")))
                .allMatch(at(record())::meets);
        assertThat(List.of(
                        anyOf("9998", "9999"),
                        oneOf("3000", "3101"),
                        oneOf("9998", "9999"),
                        atMostOneOf("3000", "3101"),
                        allOf("3000", "9999"),
                        noneOf("3000", "9999")))
                .noneMatch(at(record())::meets);
    }

    @Test
    void objectsBelow() throws IOException {
        assertThat(List.of(some("Obj_0045", is("3102", "z")), differ("Obj_0045", "3102"), differ("Obj_0001", "3102")))
                .allMatch(at(record())::meets);
        assertThat(List.of(
                        some("Obj_0045", is("3102", "x")),
                        some("Obj_0001", has("3102")),
                        differ("Obj_0045", "3000"),
                        stands("8215"),
                        follows("8145")))
                .noneMatch(at(record())::meets);
    }

    @Test
    void whereAnObjectStands() throws IOException {
        var field = record().fields().getLast();
        var object = at(record()).place().below(field).below(field.object().orElseThrow());

        assertThat(List.of(follows("8145", "8147"), stands("8215"), has("3103").and(has("3102"))))
                .allMatch(condition -> condition.holds(object));
        assertThat(List.of(follows("8147"), stands("Obj_0045"), has("9999").or(has("3000"))))
                .noneMatch(condition -> condition.holds(object));
    }

    @Test
    void twoThatAreJoinedLookAtTheFieldsOfBoth() throws IOException {
        var place = at(record()).place();

        assertThat(has("3101").and(lacks("3000")).touched(place)).hasSize(3);
        assertThat(has("3101").or(has("9999")).touched(place)).hasSize(1);
        assertThat(has("9999").or(has("3101")).holds(place)).isTrue();
        assertThat(has("9999").and(has("3101")).holds(place)).isFalse();
    }

    private record At(Place place) {
        boolean meets(Condition condition) {
            return condition.holds(place);
        }
    }

    private static At at(LdtRecord record) {
        return new At(Place.of(new Surroundings(record, Optional.empty())));
    }

    private static LdtRecord record() throws IOException {
        return new LdtReader(new ByteArrayInputStream(Sketch.bytes(RECORD)), new ReportBuilder())
                .next()
                .orElseThrow();
    }
}
