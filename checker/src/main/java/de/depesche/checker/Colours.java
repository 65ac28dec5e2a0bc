package de.depesche.checker;

import de.depesche.formats.rules.Report.Verdict;
import de.depesche.formats.rules.Severity;

/// Colours of a terminal; what they say, words say too.
record Colours(boolean on) {
    private static final String RESET = "\u001b[0m";

    String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("1;31", text);
            case WARNING -> paint("1;33", text);
            case HINT -> paint("36", text);
        };
    }

    String of(Verdict verdict, String text) {
        return switch (verdict) {
            case OK -> paint("1;32", text);
            case WARNINGS -> paint("1;33", text);
            case ERRORS, UNREADABLE -> paint("1;31", text);
        };
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
