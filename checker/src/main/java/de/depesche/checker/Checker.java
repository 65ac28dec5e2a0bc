package de.depesche.checker;

import de.depesche.checker.Order.Check;
import de.depesche.checker.Order.Convert;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `./depesche check FILE…`: says what a file is, what is wrong with it, and what to do about it.
/// `./depesche convert FILE`: turns it into JSON, and with `--back` into the file again.
///
/// Exit code as [de.depesche.formats.rules.Report.Verdict] has them, the worst of all files; 4 when it was called
/// wrongly.
public final class Checker {
    private static final int WRONG_USE = 4;

    private final Streams streams;
    private final Colours colours;

    Checker(Streams streams, boolean colour) {
        this.streams = streams;
        this.colours = new Colours(colour);
    }

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        var terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        var colour = terminal && System.getenv("NO_COLOR") == null;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var streams = new Streams(System.in, out, err, Clock.system(ZoneId.of("Europe/Berlin")));
        System.exit(new Checker(streams, colour).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        return switch (Order.parse(arguments)) {
            case Order.Help(var language) -> {
                streams.out().print(Usage.text(language));
                yield 0;
            }
            case Order.Misused(var language, var why) -> misuse(language, new Words(language).of(why));
            case Check check -> carriedOut(check.language(), new Checking(check, streams, colours)::run);
            case Convert convert -> carriedOut(convert.language(), new Converting(convert, streams, colours)::run);
        };
    }

    private int carriedOut(Locale language, Work work) {
        try {
            return work.run();
        } catch (Unusable e) {
            return misuse(language, new Words(language).of(e.why()));
        }
    }

    private int misuse(Locale language, String why) {
        streams.err().println(why);
        streams.err().print(Usage.text(language));
        return WRONG_USE;
    }

    @FunctionalInterface
    private interface Work {
        int run() throws Unusable;
    }
}
