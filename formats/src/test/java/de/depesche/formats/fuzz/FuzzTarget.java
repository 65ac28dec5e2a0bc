package de.depesche.formats.fuzz;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Called by Jazzer, in a JVM of its own. The first byte of an input says which parser the rest is for, so that one
/// JVM can try them all.
public final class FuzzTarget {
    /// A system property: the names of the parsers to try, between commas.
    static final String PARSERS = "depesche.fuzz.parsers";

    private static final List<Parser> TRIED = tried(System.getProperty(PARSERS, ""));
    private static final Map<Parser, Tried> RESULTS = new EnumMap<>(Parser.class);

    private FuzzTarget() {}

    private static final class Tried {
        private long executions;
        private final Set<String> outcomes = new HashSet<>();
    }

    private static List<Parser> tried(String names) {
        return names.isEmpty()
                ? List.of(Parser.values())
                : Arrays.stream(names.split(",")).map(Parser::valueOf).toList();
    }

    static byte[] input(int parser, byte[] content) {
        var input = new byte[content.length + 1];
        input[0] = (byte) parser;
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }

    /// Reads every seed once, and nothing, which most refuse: loading classes and tables must not count as the time of
    /// an input.
    public static void fuzzerInitialize() throws IOException {
        for (var parser : TRIED) {
            for (var seed : parser.seeds()) {
                parser.read(seed).close();
            }
            parser.read(new byte[0]).close();
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        var parser = TRIED.get((input[0] & 0xff) % TRIED.size());
        var tried = RESULTS.computeIfAbsent(parser, _ -> new Tried());
        tried.executions++;
        parser.read(Arrays.copyOfRange(input, 1, input.length)).forEach(tried.outcomes::add);
    }

    /// The words that [FuzzRun] reads.
    public static void fuzzerTearDown() {
        TRIED.forEach(parser -> {
            var tried = RESULTS.getOrDefault(parser, new Tried());
            System.out.println("TRIED " + parser + " " + tried.executions + " " + tried.outcomes.size());
        });
    }
}
