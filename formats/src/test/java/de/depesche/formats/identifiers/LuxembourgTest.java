package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.CharacterKind;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuxembourgTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1893120105732",
                "1980010100187",
                "1964123104231",
                "1990000000758",
                "2024022915065",
                "18931201 057 32"
            })
    void numbersWhoseTwoCheckDigitsHoldAreTaken(String good) {
        assertThat(Matricule.parse(good)).isPresent();
        assertThat(Matricule.faults(good)).isEmpty();
    }

    @Test
    void theSecondCheckDigitDoesNotLookAtTheFirst() {
        assertThat(Matricule.faults("2000060500127"))
                .as("taken by a validator that computes the second over twelve digits")
                .containsExactly(new WrongCheckDigit(3, 2), new WrongCheckDigit(2, 7));
        assertThat(Matricule.parse("2000060500132")).isPresent();
    }

    @Test
    void eachCheckDigitIsNamed() {
        assertThat(Matricule.faults("1893120105733")).containsExactly(new WrongCheckDigit(2, 3));
        assertThat(Matricule.faults("1893120105742")).containsExactly(new WrongCheckDigit(3, 4));
    }

    @Test
    void everySingleErrorAndEverySwapIsFound() {
        var good = "1964123104231";
        for (int place = 0; place < good.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder(good);
                changed.setCharAt(place, digit);
                assertThat(Matricule.parse(changed.toString()).isPresent())
                        .isEqualTo(changed.toString().equals(good));
            }
        }
        for (int place = 0; place + 1 < 11; place++) {
            var swapped =
                    good.substring(0, place) + good.charAt(place + 1) + good.charAt(place) + good.substring(place + 2);
            assertThat(Matricule.parse(swapped).isPresent()).isEqualTo(swapped.equals(good));
        }
    }

    @ParameterizedTest
    @CsvSource({"1990130100000, 5, 13", "1990023000000, 7, 30", "2023022900000, 7, 29", "1990003200000, 7, 32"})
    void theDateOfBirthMustBePossible(String wrong, int position, String part) {
        assertThat(Matricule.faults(wrong)).startsWith(new UnknownPart(position, part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990120000000", "1990003100000", "2024022900000", "1990123100000", "1990000000000"})
    void whatIsUnknownOfTheDateIsZero(String checkDigitsAside) {
        assertThat(Matricule.faults(checkDigitsAside)).isNotEmpty().noneMatch(UnknownPart.class::isInstance);
    }

    @Test
    void elevenDigitsAreAnotherNumber() {
        assertThat(Matricule.faults("18931201057")).containsExactly(new WrongLength(13, 11));
        assertThat(Matricule.faults("18931201057321")).containsExactly(new WrongLength(13, 14));
        assertThat(Matricule.parse("18931201057")).isEmpty();
    }

    @Test
    void aMatriculeNeverPrintsItself() {
        assertThat(new Matricule("1893120105732").toString()).doesNotContain("1893");
        assertThatThrownBy(() -> new Matricule("1893120105733")).hasMessageNotContaining("1893");
    }

    @Test
    void aProviderCodeIsTakenAndWhatIsUnusualIsSaid() {
        assertThat(ProviderCode.parse("901234-56")).contains(new ProviderCode("90123456"));
        assertThat(new ProviderCode("90123456").warnings()).isEmpty();
        assertThat(new ProviderCode("80123456").warnings()).containsExactly(new UnknownPart(1, "8"));
        assertThat(new ProviderCode("9012345").warnings()).containsExactly(new WrongLength(8, 7));
        assertThat(ProviderCode.faults("901234-56")).isEmpty();
    }

    @Test
    void aProviderCodeIsDigits() {
        assertThat(ProviderCode.faults("-")).containsExactly(new Missing());
        assertThat(ProviderCode.faults("9O1234")).containsExactly(new WrongCharacter(2, "O", CharacterKind.DIGIT));
        assertThat(ProviderCode.faults("9".repeat(17))).containsExactly(new WrongLength(16, 17));
        assertThat(ProviderCode.faults("9".repeat(16))).isEmpty();
        assertThat(ProviderCode.parse("9O1234")).isEmpty();
        assertThat(ProviderCode.faults("9/0:")).hasSize(2);
        assertThatThrownBy(() -> new ProviderCode("9O")).hasMessage("not a provider code: 9O");
    }
}
