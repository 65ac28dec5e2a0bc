package de.depesche.checker;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// What the program is connected to.
///
/// @param clock German time, by which the addresses of a routing table are valid
record Streams(InputStream in, PrintStream out, PrintStream err, Clock clock) {

    /// For what is said to people, where a program reads the output.
    static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
