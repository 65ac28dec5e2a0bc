package de.depesche.benches;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person asked for.
///
/// @param only the rows to measure; empty: all
/// @param rounds how often each side has its turn
/// @param seconds of one turn, where a turn is measured by time
/// @param cases to fill the portal with
/// @param entries to fill the ledger with
/// @param megabytes of one upload, and at most of a billing file
/// @param folder for data that is worth keeping between runs, and logs
record Options(Set<String> only, int rounds, int seconds, int cases, int entries, int megabytes, Path folder) {
    static final String USAGE = "bench [--only P2,W1,W3,W4,W8,W9,W11,W12] [--rounds N] [--seconds N] [--cases N]"
            + " [--entries N] [--megabytes N]";

    private static final Set<String> ROWS = Set.of("P2", "W1", "W3", "W4", "W8", "W9", "W11", "W12");

    Options {
        only = Set.copyOf(only);
    }

    static Options usual(Path folder) {
        return new Options(Set.of(), 3, 5, 1_000_000, 1_000_000, 1024, folder);
    }

    /// Empty when it is no call of ours.
    static Optional<Options> parse(List<String> arguments, Path folder) {
        var options = Optional.of(usual(folder));
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                return Optional.empty();
            }
            var name = arguments.get(i);
            var value = arguments.get(i + 1);
            options = options.flatMap(before -> before.with(name, value));
        }
        return options;
    }

    private Optional<Options> with(String name, String value) {
        if (name.equals("--only")) {
            return rows(value).map(rows -> new Options(rows, rounds, seconds, cases, entries, megabytes, folder));
        }
        if (!value.matches("[1-9][0-9]{0,7}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(value);
        return Optional.ofNullable(
                switch (name) {
                    case "--rounds" -> new Options(only, number, seconds, cases, entries, megabytes, folder);
                    case "--seconds" -> new Options(only, rounds, number, cases, entries, megabytes, folder);
                    case "--cases" -> new Options(only, rounds, seconds, number, entries, megabytes, folder);
                    case "--entries" -> new Options(only, rounds, seconds, cases, number, megabytes, folder);
                    case "--megabytes" -> new Options(only, rounds, seconds, cases, entries, number, folder);
                    default -> null;
                });
    }

    private static Optional<Set<String>> rows(String value) {
        var rows = new LinkedHashSet<>(Arrays.asList(value.split(",")));
        return ROWS.containsAll(rows) ? Optional.of(rows) : Optional.empty();
    }

    /// Seconds before the first turn, for what only the first calls pay.
    int warmUp() {
        return Math.min(2, seconds);
    }

    boolean wants(String row) {
        return only.isEmpty() || only.contains(row);
    }
}
