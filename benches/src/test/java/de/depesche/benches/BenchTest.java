package de.depesche.benches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runner runs, with figures far too small to mean anything.
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void eachRowOfASmallPortalIsMeasured() throws Exception {
        var options = new Options(Set.of("P2", "W1", "W3", "W4", "W9"), 1, 1, 60, 500, 2, folder);

        assertThat(Bench.run(options)).isTrue();

        assertThat(Files.readString(folder.resolve("table.md")))
                .contains("| P2 |", "| W1 |", "| W3 |", "| W4 |", "| W9 |", "≥ 0.8 × yardstick")
                .doesNotContain("not measured", "NaN");
    }

    @Test
    void aBillingFileIsReadInAProcessOfItsOwn() throws Exception {
        var figures = new BillingRow(new Options(Set.of("W11"), 1, 1, 1, 1, 1, folder)).measure();

        assertThat(figures)
                .hasSize(3)
                .allSatisfy(figure -> assertThat(figure.ours()).isPositive());
    }

    @Test
    void aSideIsItsMiddleTurn() {
        var turns = new Turns(List.of(9.0, 1.0, 3.0), List.of(2.0, 4.0));

        assertThat(turns.ours()).isEqualTo(3);
        assertThat(turns.yardstick()).isEqualTo(3);
    }

    @Test
    void aGoalBesideTheYardstickMovesWithIt() {
        assertThat(new Goal.TimesTheYardstick(0.8).isMet(80, 100)).isTrue();
        assertThat(new Goal.TimesTheYardstick(0.8).isMet(79, 100)).isFalse();
        assertThat(new Goal.YardstickPlus(5).isMet(7, 2)).isTrue();
        assertThat(new Goal.YardstickPlus(5).isMet(7.1, 2)).isFalse();
        assertThat(new Goal.AtMost(10).isMet(10.5, 100)).isFalse();
        assertThat(new Goal.AtLeast(10).isMet(10, 100)).isTrue();
        assertThat(new Goal.AtLeast(10).isMet(9.5, 1)).isFalse();
    }

    @Test
    void whatIsNoCallOfOursIsRefused() {
        assertThat(Options.parse(List.of("--only", "W3,W4"), folder)).hasValueSatisfying(options -> {
            assertThat(options.wants("W3")).isTrue();
            assertThat(options.wants("W1")).isFalse();
        });
        assertThat(Options.parse(List.of("--only", "W99"), folder)).isEmpty();
        assertThat(Options.parse(List.of("--rounds", "0"), folder)).isEmpty();
        assertThat(Options.parse(List.of("--rounds"), folder)).isEmpty();
        assertThat(Options.parse(List.of("--fast", "1"), folder)).isEmpty();
    }

    @Test
    void fewHospitalsHaveMostCases() {
        var today = java.time.LocalDate.of(2026, 1, 1);
        long ofTheFirst = java.util.stream.IntStream.range(0, 10_000)
                .filter(number -> InventedCase.of(number, today).hospital() == 0)
                .count();

        assertThat(ofTheFirst).isBetween(800L, 2000L);
    }
}
