package de.depesche.checker;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;

/// What the program is connected to.
///
/// @param clock German time, by which the addresses of a routing table are valid
record Streams(InputStream in, PrintStream out, PrintStream err, Clock clock) {}
