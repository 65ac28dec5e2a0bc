package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.CharacterKind;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KvnrTest {

    @ParameterizedTest
    @ValueSource(strings = {"X110411675", "X110465770", "A123456780", "A004041949", "S040464113", "M000119009"})
    void publishedNumbersHoldTheirCheckDigit(String published) {
        var kvnr = Kvnr.parse(published).orElseThrow();

        assertThat(kvnr.value()).isEqualTo(published);
        assertThat(kvnr.checkDigitHolds()).isTrue();
        assertThat(kvnr.warnings()).isEmpty();
    }

    @Test
    void aWrongCheckDigitOfAnotherSystemIsAWarningNotARefusal() {
        var exampleOfTheHl7Guide = Kvnr.parse("G995030567").orElseThrow();

        assertThat(Kvnr.faults("G995030567")).isEmpty();
        assertThat(exampleOfTheHl7Guide.checkDigitHolds()).isFalse();
        assertThat(exampleOfTheHl7Guide.warnings()).containsExactly(new WrongCheckDigit(9, 7));
    }

    @Test
    void theCheckDigitIsNotPartOfTheSum() {
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(new Kvnr("X11041167" + digit).checkDigitHolds())
                    .as("X11041167%s", digit)
                    .isEqualTo(digit == '5');
        }
    }

    @Test
    void eachSingleWrongPlaceIsFound() {
        for (int place = 1; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder("A123456780");
                changed.setCharAt(place, digit);
                assertThat(new Kvnr(changed.toString()).checkDigitHolds())
                        .as(changed.toString())
                        .isEqualTo(changed.toString().equals("A123456780"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x110411675", " X110 411 675 ", "X110411675\u00ad"})
    void smallLettersAndBlanksAreOverlooked(String typed) {
        assertThat(Kvnr.parse(typed)).contains(new Kvnr("X110411675"));
    }

    @Test
    void theEndsOfTheAlphabetAreLetters() {
        assertThat(Kvnr.parse("a123456780")).isPresent();
        assertThat(Kvnr.parse("z123456780")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ä110411675", "ı110411675", "[110411675", "@110411675", "`110411675", "{110411675"})
    void onlyAsciiLettersBegin(String typed) {
        assertThat(Kvnr.parse(typed)).isEmpty();
        assertThat(Kvnr.faults(typed))
                .containsExactly(new WrongCharacter(1, typed.substring(0, 1), CharacterKind.LETTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X11041167/", "X11041167:"})
    void onlyDigitsFollow(String typed) {
        assertThat(Kvnr.faults(typed)).containsExactly(new WrongCharacter(10, typed.substring(9), CharacterKind.DIGIT));
    }

    @Test
    void faultsNameCauseAndPlace() {
        assertThat(Kvnr.faults("")).containsExactly(new Missing());
        assertThat(Kvnr.faults("X11041167")).containsExactly(new WrongLength(10, 9));
        assertThat(Kvnr.faults("X110411675104612144A1234567801"))
                .as("the thirty-place form is another thing")
                .containsExactly(new WrongLength(10, 30));
        assertThat(Kvnr.faults("1104116750")).containsExactly(new WrongCharacter(1, "1", CharacterKind.LETTER));
    }

    @Test
    void itNeverPrintsItself() {
        assertThat(new Kvnr("X110411675").toString()).doesNotContain("110411675");
        assertThatThrownBy(() -> new Kvnr("x110411675"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("110411675");
    }
}
