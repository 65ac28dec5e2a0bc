package de.depesche.proof;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.receipt.VisibleText;
import de.depesche.proof.verification.GivenFile;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `depesche verify RECEIPT [FILE...] [--trust FILE] [--lang de|en] [--json]`: checks a receipt offline.
///
/// Exit code 0 when everything that was checked holds, 1 when something does not, 2 when it was called wrongly.
public final class Verify {
    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;

    Verify(Clock clock, PrintStream out, PrintStream err, boolean colour) {
        this.clock = clock;
        this.out = out;
        this.err = err;
        this.colour = colour;
    }

    public static void main(String[] arguments) {
        quieten();
        var terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        var colour = terminal && System.getenv("NO_COLOR") == null;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Verify(Clock.systemUTC(), out, err, colour).run(List.of(arguments)));
    }

    /// The libraries below log; the person who asked wants findings only.
    private static void quieten() {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }

    int run(List<String> arguments) {
        var command = VerifyCommand.parse(arguments);
        return switch (command) {
            case VerifyCommand.Help(var language) -> {
                out.print(Usage.text(language));
                yield HOLDS;
            }
            case VerifyCommand.Misused(var language, var german, var english) -> misuse(language, german, english);
            case VerifyCommand.Check check -> check(check);
        };
    }

    private int check(VerifyCommand.Check command) {
        var reading = command.receipt();
        try {
            var pdf = Files.readAllBytes(reading);
            var given = new ArrayList<GivenFile>();
            for (var file : command.files()) {
                reading = file;
                given.add(GivenFile.read(file));
            }
            var trust = Optional.<TrustAnchors>empty();
            if (command.trust().isPresent()) {
                reading = command.trust().get();
                trust = Optional.of(TrustAnchors.parse(Files.readString(reading)));
            }
            return show(command, Verification.of(pdf, given, trust, clock.instant()));
        } catch (IOException | Malformed e) {
            return unreadable(command, reading, e);
        }
    }

    private int show(VerifyCommand.Check command, Verification verification) {
        if (command.json()) {
            out.println(VerificationJson.text(verification));
        } else {
            out.print(new VerificationText(command.language(), colour).of(verification));
        }
        return verification.holds() ? HOLDS : BROKEN;
    }

    private int unreadable(VerifyCommand.Check command, Path file, Exception cause) {
        var reason = cause instanceof Malformed
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
        return misuse(
                command.language(),
                VisibleText.of(file.toString()) + " ist nicht lesbar (" + reason
                        + "). Gibt es die Datei, und dürfen Sie sie lesen?",
                VisibleText.of(file.toString()) + " cannot be read (" + reason
                        + "). Does it exist, and may you read it?");
    }

    private int misuse(Language language, String german, String english) {
        err.println(language.of(german, english));
        err.print(Usage.text(language));
        return WRONG_USE;
    }
}
