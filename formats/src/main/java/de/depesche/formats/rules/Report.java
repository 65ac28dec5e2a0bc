package de.depesche.formats.rules;

import java.util.List;
import java.util.Map;

/// What the check of one file found, in the order of the file.
///
/// @param readable whether the file was read to its end
/// @param findings at most [ReportBuilder#SHOWN] of each rule
/// @param counts how often each rule was broken, by its id, those included that are not shown
/// @param notChecked rules that could not be decided, and what is missing for them
public record Report(boolean readable, List<Finding> findings, Map<String, Long> counts, List<NotChecked> notChecked) {
    public static final Report CLEAN = new Report(true, List.of(), Map.of(), List.of());

    public Report {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
        notChecked = List.copyOf(notChecked);
    }

    public record NotChecked(Rule rule, Text missing) {}

    /// How many findings the file has of one severity, those included that are not shown.
    public long count(Severity severity) {
        return findings.stream()
                .map(Finding::rule)
                .filter(rule -> rule.severity() == severity)
                .distinct()
                .mapToLong(rule -> counts.getOrDefault(rule.id(), 0L))
                .sum();
    }

    public Verdict verdict() {
        if (!readable) {
            return Verdict.UNREADABLE;
        }
        if (count(Severity.ERROR) > 0) {
            return Verdict.ERRORS;
        }
        return count(Severity.WARNING) > 0 ? Verdict.WARNINGS : Verdict.OK;
    }

    public enum Verdict {
        OK(0),
        WARNINGS(1),
        ERRORS(2),
        /// It is not a file of this kind, or too damaged to be read to its end.
        UNREADABLE(3);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        /// What a program answers with: 0 ok, 1 warnings, 2 errors, 3 unreadable.
        public int exitCode() {
            return exitCode;
        }
    }
}
