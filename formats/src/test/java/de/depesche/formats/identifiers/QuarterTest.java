package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import de.depesche.formats.identifiers.Quarter.Notation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({"XDT, 12026, QJJJJ", "COMPANION_FILE, 2026-1, JJJJ-Q", "ROUTING_TABLE, 2026q1, YYYYqQ"})
    void eachNotationReadsAndWritesItsOwn(Notation notation, String text, String form) {
        assertThat(Quarter.parse(" " + text, notation)).contains(new Quarter(2026, 1));
        assertThat(Quarter.faults(text, notation)).isEmpty();
        assertThat(new Quarter(2026, 1).in(notation)).isEqualTo(text);
        for (var other : List.of("1/2026", "52026", "2026-5", "2026q0", "11899", "3000-1", "Q12026")) {
            assertThat(Quarter.parse(other, notation)).as(other).isEmpty();
            assertThat(Quarter.faults(other, notation)).containsExactly(new WrongForm(List.of(form)));
        }
        assertThat(Quarter.faults("", notation)).containsExactly(new Missing());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 1", "2026-03-31, 1", "2026-04-01, 2", "2026-06-30, 2",
        "2026-07-01, 3", "2026-09-30, 3", "2026-10-01, 4", "2026-12-31, 4"
    })
    void everyDayIsInOneQuarter(LocalDate day, int number) {
        assertThat(Quarter.of(day)).isEqualTo(new Quarter(2026, number));
        assertThat(new Quarter(2026, number).contains(day)).isTrue();
        assertThat(new Quarter(2025, number).contains(day)).isFalse();
    }

    @Test
    void aQuarterHasItsFirstAndLastDay() {
        assertThat(new Quarter(2028, 1).firstDay()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(new Quarter(2028, 1).lastDay()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(new Quarter(2026, 4).firstDay()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void quartersAreCountedOverTheYear() {
        assertThat(new Quarter(2026, 4).plus(1)).isEqualTo(new Quarter(2027, 1));
        assertThat(new Quarter(2026, 1).plus(-5)).isEqualTo(new Quarter(2024, 4));
        assertThat(new Quarter(2026, 4)).isLessThan(new Quarter(2027, 1)).isGreaterThan(new Quarter(2026, 3));
    }

    @ParameterizedTest
    @CsvSource({"1899, 1", "3000, 1", "2026, 0", "2026, 5"})
    void otherNumbersAreNone(int year, int number) {
        assertThatThrownBy(() -> new Quarter(year, number)).hasMessage("not a quarter: " + number + "/" + year);
    }

    @Test
    void theEndsOfTheRangeAreTaken() {
        assertThat(new Quarter(1900, 1).in(Notation.XDT)).isEqualTo("11900");
        assertThat(Quarter.parse("2999-4", Notation.COMPANION_FILE)).contains(new Quarter(2999, 4));
    }
}
