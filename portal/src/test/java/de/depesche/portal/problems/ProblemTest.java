package de.depesche.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void nobodyIsToldToWaitForNoTimeAtAll() {
        assertThat(new Problem.TooMany(Duration.ofMillis(100)).arguments()).containsExactly(1L);
        assertThat(new Problem.TooMany(Duration.ofMillis(1001)).arguments()).containsExactly(2L);
        assertThat(new Problem.Unavailable("sign-in-busy", Duration.ZERO).arguments())
                .containsExactly(1L);
        assertThat(new Problem.Unavailable("sign-in-busy", Duration.ofSeconds(5)).arguments())
                .containsExactly(5L);
    }
}
