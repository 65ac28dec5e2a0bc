package de.depesche.checker;

import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What is read together in a report: what concerns a file or a package as a whole, then each part of a package.
///
/// @param part empty for the whole
record Section(Optional<Inspection.Part> part, List<Finding> findings) {
    Section {
        findings = List.copyOf(findings);
    }

    static List<Section> of(CheckedFile file) {
        var sections = new ArrayList<Section>();
        var left = new ArrayList<>(file.report().findings());
        var named = new HashSet<String>();
        for (var part : file.parts()) {
            var own = file.report().findings().stream()
                    .filter(finding ->
                            finding.where().file().filter(part.name()::equals).isPresent())
                    .toList();
            left.removeAll(own);
            sections.add(new Section(Optional.of(part), named.add(part.name()) ? withoutName(own) : List.of()));
        }
        sections.addFirst(new Section(Optional.empty(), left));
        return sections;
    }

    /// The heading says it.
    private static List<Finding> withoutName(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().at(withoutName(finding.where()), finding.facts()))
                .toList();
    }

    private static Where withoutName(Where where) {
        return new Where(Optional.empty(), where.line(), where.record(), where.field(), where.path());
    }
}
