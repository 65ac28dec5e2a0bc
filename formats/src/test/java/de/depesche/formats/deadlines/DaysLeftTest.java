package de.depesche.formats.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysLeftTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-07, 2026-04-01T21:59:59Z, 6, false",
        "2026-04-07, 2026-04-01T22:00:00Z, 5, true",
        "2026-04-07, 2026-04-07T21:59:59.999Z, 0, true",
        "2026-04-07, 2026-04-07T22:00:00Z, -1, false",
        "2026-03-30, 2026-03-28T22:59:59Z, 2, true",
        "2026-03-30, 2026-03-28T23:00:00Z, 1, true",
        "2026-10-26, 2026-10-25T22:59:59Z, 1, true",
        "2027-01-04, 2026-12-29T23:00:00Z, 5, true",
    })
    void daysAreCountedByTheGermanCalendar(LocalDate lastDay, Instant now, long days, boolean endangered) {
        var left = DaysLeft.until(lastDay, now);

        assertThat(left.days()).isEqualTo(days);
        assertThat(left.endangered()).isEqualTo(endangered);
        assertThat(left.over()).isEqualTo(days < 0);
    }

    @Test
    void theThresholdMayBeAnother() {
        assertThat(new DaysLeft(7).endangered(7)).isTrue();
        assertThat(new DaysLeft(8).endangered(7)).isFalse();
    }

    @Test
    void aQueryFindsTheSameDays() {
        var now = Instant.parse("2026-04-01T22:00:00Z");

        assertThat(DaysLeft.lastEndangeredDay(now)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(DaysLeft.until(DaysLeft.lastEndangeredDay(now), now).endangered())
                .isTrue();
        assertThat(DaysLeft.until(DaysLeft.lastEndangeredDay(now).plusDays(1), now)
                        .endangered())
                .isFalse();
    }
}
