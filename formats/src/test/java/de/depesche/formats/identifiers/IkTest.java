package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.CharacterKind;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.Remedy;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IkTest {

    @ParameterizedTest
    @ValueSource(strings = {"260326822", "130552202", "260120196", "600300081", "104612144", "100609049", "101308719"})
    void publishedNumbersAreTaken(String published) {
        assertThat(Ik.parse(published)).contains(new Ik(published));
        assertThat(Ik.faults(published)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"260326820, 2, 0", "260326821, 2, 1", "130552203, 2, 3", "260120190, 6, 0", "600300080, 1, 0"})
    void aWrongCheckDigitIsRefusedAndExplained(String wrong, int expected, int found) {
        assertThat(Ik.parse(wrong)).isEmpty();
        assertThat(Ik.faults(wrong)).containsExactly(new WrongCheckDigit(expected, found));
        assertThatThrownBy(() -> new Ik(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an IK: " + wrong);
    }

    @Test
    void luhnWouldTakeOtherNumbers() {
        assertThat(Ik.parse("260326824"))
                .as("the check digit that Luhn gives over all nine digits")
                .isEmpty();
        assertThat(Ik.parse("260326828")).as("ten minus the remainder").isEmpty();
    }

    @Test
    void theFirstTwoDigitsAreNotProtected() {
        assertThat(Ik.parse("990326822")).isPresent();
    }

    @Test
    void eachSingleWrongDigitFromTheThirdOnIsFound() {
        var good = "260326822";
        for (int place = 2; place < 9; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder(good);
                changed.setCharAt(place, digit);
                assertThat(Ik.parse(changed.toString()).isPresent())
                        .as(changed.toString())
                        .isEqualTo(changed.toString().equals(good));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" 260326822\n", "26 03 26 822", "260\u00a0326\u202f822", "\u200b260326822\ufeff"})
    void blanksAreOverlooked(String typed) {
        assertThat(Ik.parse(typed)).contains(new Ik("260326822"));
    }

    @Test
    void theConstructorTakesNoBlanks() {
        assertThatThrownBy(() -> new Ik(" 260326822")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachFaultIsNamedWithItsRemedy() {
        assertThat(Ik.faults(" \t")).containsExactly(new Missing());
        assertThat(Ik.faults("26032682")).containsExactly(new WrongLength(9, 8));
        assertThat(Ik.faults("2603268220")).containsExactly(new WrongLength(9, 10));
        assertThat(Ik.faults("26O32682l"))
                .containsExactly(
                        new WrongCharacter(3, "O", CharacterKind.DIGIT),
                        new WrongCharacter(9, "L", CharacterKind.DIGIT));
    }

    @Test
    void digitsOfOtherScriptsAreNoDigits() {
        assertThat(Ik.faults("26032682٢")).containsExactly(new WrongCharacter(9, "٢", CharacterKind.DIGIT));
        assertThat(Ik.faults("26032682\uD83D\uDE00"))
                .as("a character outside the basic plane counts once")
                .containsExactly(new WrongCharacter(9, "\uD83D\uDE00", CharacterKind.DIGIT));
    }

    @Test
    void causesAndRemediesAreStableKeys() {
        assertThat(new Missing().cause()).isEqualTo("missing");
        assertThat(new Missing().remedy()).isEqualTo(Remedy.ENTER_IT);
        assertThat(new WrongLength(9, 8).cause()).isEqualTo("wrong-length");
        assertThat(new WrongLength(9, 8).remedy()).isEqualTo(Remedy.ADD_CHARACTERS);
        assertThat(new WrongLength(9, 10).remedy()).isEqualTo(Remedy.REMOVE_CHARACTERS);
        assertThat(new WrongCharacter(1, "1", CharacterKind.LETTER).cause()).isEqualTo("wrong-character");
        assertThat(new WrongCharacter(1, "1", CharacterKind.LETTER).remedy()).isEqualTo(Remedy.USE_LETTER);
        assertThat(new WrongCharacter(1, "x", CharacterKind.DIGIT).remedy()).isEqualTo(Remedy.USE_DIGIT);
        assertThat(new WrongCheckDigit(1, 2).cause()).isEqualTo("wrong-check-digit");
        assertThat(new WrongCheckDigit(1, 2).remedy()).isEqualTo(Remedy.COMPARE_WITH_ORIGINAL);
    }
}
