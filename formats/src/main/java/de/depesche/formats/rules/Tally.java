package de.depesche.formats.rules;

import java.util.IdentityHashMap;

/// Stands before [Findings] where a damaged file breaks the same rule in millions of lines: what nobody will be shown
/// is counted, not built.
///
/// For one thread and one file.
public final class Tally {
    private final Findings findings;
    private final IdentityHashMap<Rule, long[]> counts = new IdentityHashMap<>();

    public Tally(Findings findings) {
        this.findings = findings;
    }

    /// Counts one more break of the rule.
    ///
    /// @return whether it is among the first [ReportBuilder#SHOWN], so that the caller adds a finding
    public boolean wants(Rule rule) {
        return ++counts.computeIfAbsent(rule, _ -> new long[1])[0] <= ReportBuilder.SHOWN;
    }

    /// Hands on the counts of what was not built; once, at the end.
    public void close() {
        counts.forEach((rule, count) -> {
            if (count[0] > ReportBuilder.SHOWN) {
                findings.repeated(rule, count[0] - ReportBuilder.SHOWN);
            }
        });
        counts.clear();
    }
}
