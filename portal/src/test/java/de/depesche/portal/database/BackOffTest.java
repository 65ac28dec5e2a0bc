package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff();

    @Test
    void theFirstStartAfterAnEndComesAtOnce() {
        assertThat(backOff.next()).isZero();
    }

    @Test
    void startsThatDoNotLastComeEverMoreSlowly() {
        backOff.pause();
        backOff.afterRunOf(Duration.ofSeconds(1).toNanos());
        var first = backOff.next();
        backOff.pause();

        assertThat(first).isPositive();
        assertThat(backOff.next()).isGreaterThan(first);
    }

    @Test
    void oneThatLastedIsForgiven() {
        backOff.pause();
        backOff.afterRunOf(Duration.ofMinutes(2).toNanos());

        assertThat(backOff.next()).isZero();
    }
}
