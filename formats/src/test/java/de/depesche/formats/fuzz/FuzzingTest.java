package de.depesche.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No input crashes a parser, keeps it longer than five seconds, or fills 512 MiB: the same two thousand in each build,
/// whatever the machine; and with `-Ddepesche.long=true` each parser for a minute, with others each time.
class FuzzingTest {
    private static final boolean LONG = Boolean.getBoolean("depesche.long");
    private static final FuzzRun.Extent EXTENT = LONG
            ? new FuzzRun.Extent(0, -1, Integer.getInteger("depesche.fuzz.seconds", 60))
            : new FuzzRun.Extent(1, 2_000, 300);

    static Stream<List<Parser>> parsers() {
        return LONG ? Arrays.stream(Parser.values()).map(List::of) : Stream.of(List.of(Parser.values()));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void noInputCrashesOrHangs(List<Parser> parsers, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException, InterruptedException {
        var run = FuzzRun.of(parsers, EXTENT, folder);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.coverage()).isGreaterThan(LONG ? 50 : 3_000);
        assertThat(run.tried()).extracting(FuzzRun.Tried::parser).isEqualTo(parsers);
        assertThat(run.tried()).allSatisfy(tried -> {
            System.out.printf(
                    "%s: %d inputs, %d different answers%n", tried.parser(), tried.executions(), tried.outcomes());
            assertThat(tried.executions())
                    .isGreaterThanOrEqualTo(tried.parser().seeds().size());
            assertThat(tried.outcomes()).isGreaterThan(LONG ? 2 : 0);
        });
        System.out.printf("%d branches reached%n", run.coverage());
    }
}
