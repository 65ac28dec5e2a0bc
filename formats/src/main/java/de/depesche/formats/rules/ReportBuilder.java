package de.depesche.formats.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    /// Takes over what was found in a part of what is checked.
    ///
    /// @param part its name, which becomes the place of findings that name none
    public void include(String part, Report report) {
        include(report, where -> where.file().isPresent() ? where : where.inFile(part));
    }

    /// Takes over what was found in the whole by another check.
    public void include(Report report) {
        include(report, where -> where);
    }

    private void include(Report report, UnaryOperator<Where> place) {
        var shown = new HashMap<Rule, Long>();
        for (var finding : report.findings()) {
            add(finding.rule().at(place.apply(finding.where()), finding.facts()));
            shown.merge(finding.rule(), 1L, Long::sum);
        }
        shown.forEach((rule, count) -> {
            long more = report.counts().getOrDefault(rule.id(), count) - count;
            if (more > 0) {
                repeated(rule, more);
            }
        });
        report.notChecked().forEach(rule -> notChecked(rule.rule(), rule.missing()));
        readable &= report.readable();
    }

    public Report report() {
        return new Report(readable, findings, counts, List.copyOf(notChecked.values()));
    }
}
