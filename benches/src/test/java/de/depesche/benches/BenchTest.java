package de.depesche.benches;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.benches.Options.Size;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runner runs, with figures far too small to mean anything.
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void eachRowOfASmallPortalIsMeasured() throws Exception {
        var options = new Options(
                Set.of("P2", "W1", "W2", "W3", "W4", "W9"), new Size(1, 1, 60, 500, 2), Optional.empty(), folder);

        assertThat(Bench.run(options)).isTrue();

        assertThat(Files.readString(folder.resolve("table.md")))
                .contains("| P2 |", "| W1 |", "| W2 |", "| W3 |", "| W4 |", "| W9 |", "≥ 0.8 × yardstick")
                .doesNotContain("not measured", "NaN");
        // The demo world's documents come into a portal that many others have joined.
        assertThat(Files.readString(folder.resolve("portal.log"))).doesNotContain("are brought later");
    }

    @Test
    void aBillingFileIsReadInAProcessOfItsOwn() throws Exception {
        var figures =
                new BillingRow(new Options(Set.of("W11"), new Size(1, 1, 1, 1, 1), Optional.empty(), folder)).measure();

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
        assertThat(Options.parse(List.of("--full", "--seconds", "3"), folder)).hasValueSatisfying(options -> {
            assertThat(options.cases()).isEqualTo(10_000_000);
            assertThat(options.seconds()).isEqualTo(3);
        });
        assertThat(Options.parse(List.of("--soak", "2m"), folder))
                .hasValueSatisfying(options -> assertThat(options.soak()).contains(Duration.ofMinutes(2)));
        assertThat(Options.parse(List.of("--soak", "0m"), folder)).isEmpty();
        assertThat(Options.parse(List.of("--only", "W99"), folder)).isEmpty();
        assertThat(Options.parse(List.of("--rounds", "0"), folder)).isEmpty();
        assertThat(Options.parse(List.of("--rounds"), folder)).isEmpty();
        assertThat(Options.parse(List.of("--fast", "1"), folder)).isEmpty();
    }

    @Test
    void whatRisesInTheLastQuarterHasGrown() {
        var seconds = IntStream.range(0, 100).mapToObj(i -> (double) i).toList();
        var level = seconds.stream().map(second -> 100 + second % 3).toList();
        var rising = seconds.stream().map(second -> 100 + second).toList();

        assertThat(new SoakSeries("level", "ms", seconds, level, 0.1, 2).grew()).isFalse();
        assertThat(new SoakSeries("rising", "ms", seconds, rising, 0.1, 2).grew())
                .isTrue();
        assertThat(LineChart.of(new SoakSeries("rising", "ms", seconds, rising, 0.1, 2)))
                .startsWith("<svg ")
                .contains("<polyline", "GREW");
    }

    @Test
    void anInventedPdfEndsWithItsTable() {
        var pdf = new String(InventedPdf.of(1), StandardCharsets.ISO_8859_1);
        int table = Integer.parseInt(pdf.substring(pdf.lastIndexOf("startxref") + 10, pdf.lastIndexOf("%%EOF"))
                .strip());

        assertThat(pdf.substring(table)).startsWith("xref\n0 6\n");
        assertThat(pdf.length()).isBetween(95_000, 105_000);
        assertThat(InventedPdf.of(2)).isNotEqualTo(InventedPdf.of(1));
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
