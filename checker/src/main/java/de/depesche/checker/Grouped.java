package de.depesche.checker;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// The same finding at several lines, said once: a file whose line ends were changed breaks one rule in every line.
///
/// @param where without a line
/// @param lines in the order of the findings
record Grouped(Rule rule, Where where, List<Long> lines, String message, String remedy) {
    Grouped {
        lines = List.copyOf(lines);
    }

    static List<Grouped> of(List<Finding> findings, Locale language) {
        var groups = new LinkedHashMap<Grouped, List<Long>>();
        for (var finding : findings) {
            var lines = groups.computeIfAbsent(withoutLine(finding, language), _ -> new ArrayList<>());
            finding.where().line().ifPresent(lines::add);
        }
        return groups.entrySet().stream()
                .map(group -> group.getKey().at(group.getValue()))
                .toList();
    }

    /// As "Zeilen 1–3, 7"; empty where no line is known.
    String lines(Words words) {
        if (lines.isEmpty()) {
            return "";
        }
        var runs = new ArrayList<String>();
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
                last++;
            }
            runs.add(last == i ? "" + lines.get(i) : lines.get(i) + "–" + lines.get(last));
            i = last + 1;
        }
        return (lines.size() == 1 ? words.of("Zeile ", "line ") : words.of("Zeilen ", "lines "))
                + String.join(", ", runs);
    }

    private Grouped at(List<Long> found) {
        return new Grouped(rule, where, found, message, remedy);
    }

    private static Grouped withoutLine(Finding finding, Locale language) {
        var where = finding.where();
        return new Grouped(
                finding.rule(),
                new Where(where.file(), OptionalLong.empty(), where.record(), where.field(), where.path()),
                List.of(),
                finding.message(language),
                finding.remedy(language));
    }
}
