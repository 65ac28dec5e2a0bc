package de.depesche.formats.kvdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(ints = {20260101, 20261231, 20240229, 20260228, 20260430, 10101, 20260131})
    void daysOfTheCalendar(int day) {
        assertThat(Days.isDay(day)).isTrue();
        assertThat(Days.isBirthday(day)).isTrue();
        assertThat(Days.date(day).toString().replace("-", "")).isEqualTo("%08d".formatted(day));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20260229, 20260431, 20261301, 20260001, 20260100, 101, 20260132, 99999999})
    void noDays(int day) {
        assertThat(Days.isDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 19800000, 19801200, 10000, 19800100})
    void aBirthMayBeKnownInPart(int day) {
        assertThat(Days.isBirthday(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {19801300, 19800012, 100, 1200, 12, 20260229})
    void noBirths(int day) {
        assertThat(Days.isBirthday(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "12026, 20260101, 20260331, 1/2026",
        "22026, 20260401, 20260630, 2/2026",
        "32026, 20260701, 20260930, 3/2026",
        "42023, 20231001, 20231231, 4/2023"
    })
    void aQuarterHasThreeMonths(int number, int first, int last, String german) {
        int quarter = Days.quarter(number);

        assertThat(Days.quarterOfDay(first)).isEqualTo(quarter);
        assertThat(Days.quarterOfDay(last)).isEqualTo(quarter);
        assertThat(Days.firstDay(quarter)).isEqualTo(Days.date(first));
        assertThat(Days.germanQuarter(quarter)).isEqualTo(german);
    }

    @Test
    void quartersCountOn() {
        assertThat(Days.quarter(12027)).isEqualTo(Days.quarter(42026) + 1);
        assertThat(Days.quarter(52026)).isEqualTo(Days.NONE);
        assertThat(Days.quarter(2026)).isEqualTo(Days.NONE);
        assertThat(Days.quarter(10000)).isEqualTo(Days.NONE);
        assertThat(Days.german(20261203)).isEqualTo("03.12.2026");
    }

    @Test
    void aVersionIsFoundByItsQuarter() {
        assertThat(KvdtVersion.at(Days.quarter(22026)).orElseThrow().name()).isEqualTo("6.02");
        assertThat(KvdtVersion.at(Days.quarter(12026))).isEmpty();
        assertThat(KvdtVersion.at(Days.quarter(42023)).orElseThrow().name()).isEqualTo("2023");
        assertThat(KvdtVersion.at(Days.NONE)).isEmpty();
        assertThat(KvdtVersion.nearest(LocalDate.of(2026, 3, 31)).name()).isEqualTo("2023");
        assertThat(KvdtVersion.nearest(LocalDate.of(2026, 4, 1)).name()).isEqualTo("6.02");
        assertThat(KvdtVersion.nearest(LocalDate.of(2020, 1, 1)).name()).isEqualTo("2023");
    }
}
