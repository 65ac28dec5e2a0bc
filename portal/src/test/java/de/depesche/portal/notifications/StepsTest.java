package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 28);

    @Test
    void eachDayHasTheSameSixSteps() {
        assertThat(daysLeft(Optional.of(TODAY.minusDays(1)))).containsExactly(0L, 1L, 3L, 5L, 7L, 14L);
        assertThat(daysLeft(Optional.empty())).containsExactly(0L, 1L, 3L, 5L, 7L, 14L);
    }

    @Test
    void whatWasMissedIsMadeUpFor() {
        assertThat(daysLeft(Optional.of(TODAY.minusDays(2))))
                .as("yesterday nobody was reminded")
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 13L, 14L);
    }

    @Test
    void aLongAbsenceAsksForAllUpToFourteenDays() {
        assertThat(daysLeft(Optional.of(TODAY.minusDays(400)))).hasSize(15).contains(0L, 14L);
    }

    private static List<Long> daysLeft(Optional<LocalDate> before) {
        return Steps.lastDays(TODAY, before).stream()
                .map(day -> ChronoUnit.DAYS.between(TODAY, day))
                .toList();
    }
}
