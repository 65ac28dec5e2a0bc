package de.depesche.portal.tracing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Spur: the step that something belongs to. A row keeps the one that caused it, so that what is done later, on
/// whichever node, stands in the same trace. Written as W3C Trace Context does.
///
/// @param id of the whole trace, 32 hex digits
/// @param step that is the cause, 16 hex digits
/// @param sampled whether the trace is sent to the collector
public record Trace(String id, String step, boolean sampled) {
    /// Version 00 ends with the flags; later ones may say more.
    private static final Pattern TRACEPARENT = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})((?<!^00.{53})-.*)?");

    private static final int SAMPLED = 1;

    /// For what a caller sent or a row kept.
    ///
    /// @return empty for what is no valid `traceparent`
    public static Optional<Trace> parse(@Nullable String traceparent) {
        return Optional.ofNullable(traceparent)
                .map(TRACEPARENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> new Trace(
                        matcher.group(1),
                        matcher.group(2),
                        (Integer.parseInt(matcher.group(3), 16) & SAMPLED) == SAMPLED));
    }

    /// The step that this thread is at; empty where nothing is traced.
    public static Optional<Trace> current() {
        return Optional.ofNullable(Current.get()).map(Begun::trace);
    }

    public String traceparent() {
        return "00-" + id + "-" + step + (sampled ? "-01" : "-00");
    }
}
