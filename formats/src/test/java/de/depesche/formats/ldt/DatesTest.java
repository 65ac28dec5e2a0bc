package de.depesche.formats.ldt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"20260101", "20261231", "20240229", "20260430", "00010101", "99991231"})
    void aDayStandsInTheCalendar(String content) {
        assertThat(Dates.isDay(content)).isTrue();
        assertThat(Dates.isPartialDay(content)).isTrue();
        assertThat(Dates.isBirthDate(content)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026010",
                "202601011",
                "20260132",
                "20261301",
                "20260001",
                "20250229",
                "20260431",
                "00000101",
                "2026-1-1",
                "202x0101",
                "2026010/",
                "2026010:",
                "２０２６０１０１"
            })
    void whatDoesNotIsNone(String content) {
        assertThat(Dates.isDay(content)).isFalse();
        assertThat(Dates.isBirthDate(content)).isFalse();
        assertThat(Dates.day(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260000", "20260200", "19611200"})
    void theDayOrDayAndMonthMayBeUnknown(String content) {
        assertThat(Dates.isDay(content)).isFalse();
        assertThat(Dates.isPartialDay(content)).isTrue();
        assertThat(Dates.isBirthDate(content)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261300", "00000100", "0000", "00", "202600", "2026020"})
    void restsOfADayAreNone(String content) {
        assertThat(Dates.isPartialDay(content)).isFalse();
    }

    @Test
    void ofABirthNothingMayBeKnown() {
        assertThat(Dates.isBirthDate("00000000")).isTrue();
        assertThat(Dates.isPartialDay("00000000")).isFalse();
    }

    @Test
    void aDayIsReadAsItIsWritten() {
        assertThat(Dates.day("20260402")).contains(LocalDate.of(2026, 4, 2));
    }
}
