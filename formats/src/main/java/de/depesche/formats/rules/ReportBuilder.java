package de.depesche.formats.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the findings of one file. A fault that is repeated in every record must neither fill the memory nor hide
/// the others: of each rule only the first are kept, all are counted.
///
/// For one thread and one file.
public final class ReportBuilder implements Findings {
    /// KBV's check module shows a message 30 to 50 times.
    public static final int SHOWN = 50;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Report.NotChecked> notChecked = new LinkedHashMap<>();
    private boolean readable = true;

    @Override
    public void add(Finding finding) {
        if (counts.merge(finding.rule().id(), 1L, Long::sum) <= SHOWN) {
            findings.add(finding);
        }
    }

    @Override
    public void repeated(Rule rule, long times) {
        counts.merge(rule.id(), times, Long::sum);
    }

    @Override
    public void unreadable(Finding finding) {
        add(finding);
        readable = false;
    }

    @Override
    public void notChecked(Rule rule, Text missing) {
        notChecked.putIfAbsent(rule.id(), new Report.NotChecked(rule, missing));
    }

    public Report report() {
        return new Report(readable, findings, counts, List.copyOf(notChecked.values()));
    }
}
