package de.depesche.benches;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person asked for.
///
/// @param only the rows to measure; empty: all
/// @param soak instead of the rows: mixed work for so long
/// @param folder for data that is worth keeping between runs, and logs
record Options(Set<String> only, Size size, Optional<Duration> soak, Path folder) {
    static final String USAGE = """
            bench [--full] [--only P2,W1,W2,W3,W4,W8,W9,W10,W11,W12] [--rounds N] [--seconds N] [--cases N] [--entries N]
                  [--megabytes N]
            bench --soak 1h [--cases N]""";

    private static final Set<String> ROWS = Set.of("P2", "W1", "W2", "W3", "W4", "W8", "W9", "W10", "W11", "W12");
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,3})([smh])");

    /// How much of everything.
    ///
    /// @param rounds how often each side has its turn
    /// @param seconds of one turn, where a turn is measured by time
    /// @param cases to fill the portal with
    /// @param entries to fill the ledger with
    /// @param megabytes of one upload, and at most of a billing file
    record Size(int rounds, int seconds, int cases, int entries, int megabytes) {
        static final Size QUICK = new Size(3, 2, 100_000, 100_000, 256);
        static final Size FULL = new Size(3, 10, 10_000_000, 1_000_000, 1024);

        private Optional<Size> with(String name, int number) {
            return switch (name) {
                case "--rounds" -> Optional.of(new Size(number, seconds, cases, entries, megabytes));
                case "--seconds" -> Optional.of(new Size(rounds, number, cases, entries, megabytes));
                case "--cases" -> Optional.of(new Size(rounds, seconds, number, entries, megabytes));
                case "--entries" -> Optional.of(new Size(rounds, seconds, cases, number, megabytes));
                case "--megabytes" -> Optional.of(new Size(rounds, seconds, cases, entries, number));
                default -> Optional.empty();
            };
        }
    }

    Options {
        only = Set.copyOf(only);
    }

    static Options usual(Path folder) {
        return new Options(Set.of(), Size.QUICK, Optional.empty(), folder);
    }

    /// Empty when it is no call of ours.
    static Optional<Options> parse(List<String> arguments, Path folder) {
        var usual = usual(folder);
        boolean full = arguments.contains("--full");
        var options = Optional.of(full ? usual.with(Size.FULL) : usual);
        var pairs = arguments.stream()
                .filter(argument -> !argument.equals("--full"))
                .toList();
        for (int i = 0; i < pairs.size(); i += 2) {
            if (i + 1 == pairs.size()) {
                return Optional.empty();
            }
            var name = pairs.get(i);
            var value = pairs.get(i + 1);
            options = options.flatMap(before -> before.with(name, value));
        }
        return options;
    }

    private Optional<Options> with(String name, String value) {
        if (name.equals("--only")) {
            return rows(value).map(rows -> new Options(rows, size, soak, folder));
        }
        if (name.equals("--soak")) {
            return time(value).map(time -> new Options(only, size, Optional.of(time), folder));
        }
        return value.matches("[1-9][0-9]{0,7}")
                ? size.with(name, Integer.parseInt(value)).map(this::with)
                : Optional.empty();
    }

    private Options with(Size other) {
        return new Options(only, other, soak, folder);
    }

    private static Optional<Set<String>> rows(String value) {
        var rows = new LinkedHashSet<>(Arrays.asList(value.split(",")));
        return ROWS.containsAll(rows) ? Optional.of(rows) : Optional.empty();
    }

    private static Optional<Duration> time(String value) {
        return Optional.of(TIME.matcher(value))
                .filter(java.util.regex.Matcher::matches)
                .map(time -> Duration.parse("PT" + value.toUpperCase(java.util.Locale.ROOT)));
    }

    int rounds() {
        return size.rounds();
    }

    int seconds() {
        return size.seconds();
    }

    int cases() {
        return size.cases();
    }

    int entries() {
        return size.entries();
    }

    int megabytes() {
        return size.megabytes();
    }

    /// Seconds before the first turn, for what only the first calls pay: the compiler shares the processors with all
    /// else.
    int warmUp() {
        return 2 * seconds();
    }

    boolean wants(String row) {
        return only.isEmpty() || only.contains(row);
    }
}
