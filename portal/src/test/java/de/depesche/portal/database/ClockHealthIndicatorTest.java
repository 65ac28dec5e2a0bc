package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

class ClockHealthIndicatorTest {
    private final TestDatabase database = TestDatabase.fresh();

    private Status statusOf(Clock clock) {
        return new ClockHealthIndicator(database.client(), clock).health().getStatus();
    }

    @Test
    void aNodeThatGoesWithTheDatabaseIsWell() {
        assertThat(statusOf(Clock.systemUTC())).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void aNodeWhoseClockIsWrongSaysSo(int seconds) {
        assertThat(statusOf(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds))))
                .isEqualTo(Status.DOWN);
    }
}
