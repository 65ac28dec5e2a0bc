package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.CharacterKind;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.NotAssigned;
import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanrTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456640", "991234367", "776299002", "000000000", "999999900"})
    void numbersWhoseCheckDigitHoldsAreTaken(String good) {
        assertThat(Lanr.parse(good)).contains(new Lanr(good));
        assertThat(Lanr.faults(good)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"123456740, 6, 7", "991234067, 3, 0", "776299102, 0, 1", "776299902, 0, 9"})
    void aWrongCheckDigitIsRefusedAndExplained(String wrong, int expected, int found) {
        assertThat(Lanr.parse(wrong)).isEmpty();
        assertThat(Lanr.faults(wrong)).containsExactly(new WrongCheckDigit(expected, found));
        assertThatThrownBy(() -> new Lanr(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a LANR: " + wrong);
    }

    @Test
    void theNumberForDoctorsWithoutOneIsKnown() {
        assertThat(new Lanr("999999900").isNone()).isTrue();
        assertThat(Lanr.NONE.isNone()).isTrue();
        assertThat(new Lanr("123456640").isNone()).isFalse();
    }

    @Test
    void theWithdrawnNumberIsNotAssignedThoughItsCheckDigitHolds() {
        assertThat(Lanr.faults("888888800")).containsExactly(new NotAssigned());
        assertThat(Lanr.faults("888888801")).isEmpty();
    }

    @Test
    void pseudoNumbersAreAnotherType() {
        assertThat(Lanr.faults("555555501")).containsExactly(new NotAssigned());
        assertThat(Lanr.faults("555555101")).containsExactly(new NotAssigned());
        assertThat(PseudoLanr.parse("555 555 101")).contains(new PseudoLanr("555555101"));
        assertThat(new PseudoLanr("555555101").specialty()).isEqualTo("01");
        assertThat(PseudoLanr.faults("555554101")).containsExactly(new UnknownPart(1, "555554"));
        assertThat(PseudoLanr.parse("123456640")).isEmpty();
        assertThat(PseudoLanr.faults("55555510")).containsExactly(new WrongLength(9, 8));
        assertThatThrownBy(() -> new PseudoLanr("123456640")).hasMessage("not a pseudo LANR: 123456640");
    }

    @Test
    void theLastTwoDigitsAreTheSpecialty() {
        assertThat(new Lanr("123456640").specialty()).isEqualTo("40");
    }

    @Test
    void eachOtherCheckDigitIsFound() {
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(Lanr.parse("123456" + digit + "01").isPresent()).isEqualTo(digit == '6');
        }
    }

    @Test
    void eachFaultIsNamedWithItsPlace() {
        assertThat(Lanr.faults("")).containsExactly(new Missing());
        assertThat(Lanr.faults("12345664")).containsExactly(new WrongLength(9, 8));
        assertThat(Lanr.faults("12345664O")).containsExactly(new WrongCharacter(9, "O", CharacterKind.DIGIT));
        assertThat(Lanr.parse(" 1234566 40 ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"001234566", "009912343", "00 0000000"})
    void teamNumbersOfSpecialistCareAreTaken(String good) {
        assertThat(AsvTeam.parse(good).orElseThrow().warnings()).isEmpty();
        assertThat(AsvTeam.faults(good)).isEmpty();
    }

    @Test
    void aWrongCheckDigitOfATeamNumberIsAWarning() {
        assertThat(AsvTeam.parse("001234567").orElseThrow().warnings()).containsExactly(new WrongCheckDigit(6, 7));
    }

    @Test
    void aTeamNumberBeginsWithTwoZeros() {
        assertThat(AsvTeam.faults("011234566")).containsExactly(new UnknownPart(1, "01"));
        assertThat(AsvTeam.parse("101234566")).isEmpty();
        assertThat(AsvTeam.faults("00123456")).containsExactly(new WrongLength(9, 8));
        assertThatThrownBy(() -> new AsvTeam("011234566")).hasMessage("not an ASV team number: 011234566");
    }
}
