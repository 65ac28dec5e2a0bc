package de.depesche.checker;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Report;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A report for a person at a terminal.
record TextReport(Words words, Colours colours) {

    String of(CheckedFile file) {
        var text = new StringBuilder();
        var report = file.report();
        text.append(colours.bold(file.name()))
                .append(": ")
                .append(words.of(file.kind().label()))
                .append('\n');
        for (var section : Section.of(file)) {
            section.part()
                    .ifPresent(part -> text.append("  · ")
                            .append(visible(part.name()))
                            .append(": ")
                            .append(words.of(part.kind().label()))
                            .append('\n'));
            Grouped.of(section.findings(), words.language()).forEach(group -> text.append(of(group)));
        }
        hidden(report)
                .forEach((rule, count) -> text.append("  ")
                        .append(colours.faint(words.of("… und %,d-mal mehr %s", "… and %,d times more %s")
                                .formatted(count, rule)))
                        .append('\n'));
        words.notChecked(report)
                .forEach((missing, rules) -> text.append("  ")
                        .append(colours.faint(words.of("nicht geprüft: ", "not checked: ") + missing + " ("
                                + String.join(", ", rules) + ")"))
                        .append('\n'));
        return text.append("  ")
                .append(colours.of(report.verdict(), words.of(report.verdict())))
                .append(": ")
                .append(words.counts(report))
                .append('\n')
                .toString();
    }

    String of(Finding finding) {
        return of(Grouped.of(List.of(finding), words.language()).getFirst());
    }

    private String of(Grouped finding) {
        var rule = finding.rule();
        var where = words.of(finding);
        return "  " + colours.of(rule.severity(), words.of(rule.severity()).toUpperCase(words.language()))
                + (where.isEmpty() ? "" : "  " + where)
                + "  "
                + colours.faint(rule.id() + " (" + words.of(rule.certainty()) + "; " + rule.source() + ")")
                + "\n    "
                + finding.message()
                + "\n    → "
                + finding.remedy()
                + '\n';
    }

    /// A name from a mail may hold anything, control characters of the terminal too.
    private static String visible(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// How often a rule was broken beyond what the report keeps.
    static Map<String, Long> hidden(Report report) {
        var hidden = new TreeMap<>(report.counts());
        report.findings().forEach(finding -> hidden.merge(finding.rule().id(), -1L, Long::sum));
        hidden.values().removeIf(count -> count <= 0);
        return hidden;
    }
}
