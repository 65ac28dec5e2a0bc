package de.depesche.checker;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Report.Verdict;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the reports say around the findings, in one language.
record Words(Locale language) {

    String of(String german, String english) {
        return language.getLanguage().equals("de") ? german : english;
    }

    String of(Text text) {
        return text.in(language, Map.of());
    }

    String of(Severity severity) {
        return switch (severity) {
            case ERROR -> of("Fehler", "error");
            case WARNING -> of("Warnung", "warning");
            case HINT -> of("Hinweis", "hint");
        };
    }

    String of(Certainty certainty) {
        return switch (certainty) {
            case WORDING -> of("Wortlaut gelesen", "wording read");
            case OBSERVED -> of("an Dateien beobachtet", "observed on files");
            case SECONDARY -> of("aus zweiter Hand", "second hand");
            case UNVERIFIED -> of("nicht belegt", "not verified");
        };
    }

    String of(Verdict verdict) {
        return switch (verdict) {
            case OK -> of("in Ordnung", "in order");
            case WARNINGS -> of("mit Warnungen", "with warnings");
            case ERRORS -> of("fehlerhaft", "faulty");
            case UNREADABLE -> of("nicht lesbar", "unreadable");
        };
    }

    /// As "Zeilen 12–14, Satz 0101, Feld 5001"; empty for the file as a whole.
    String of(Grouped finding) {
        var parts = new ArrayList<String>();
        var where = finding.where();
        where.file().ifPresent(parts::add);
        parts.add(finding.lines(this));
        where.record().ifPresent(record -> parts.add(of("Satz ", "record ") + record));
        where.field().ifPresent(field -> parts.add(of("Feld ", "field ") + field));
        where.path().ifPresent(parts::add);
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    /// Why rules were not checked, and which ones.
    Map<String, List<String>> notChecked(Report report) {
        var rules = new LinkedHashMap<String, List<String>>();
        report.notChecked()
                .forEach(rule -> rules.computeIfAbsent(of(rule.missing()), _ -> new ArrayList<>())
                        .add(rule.rule().id()));
        return rules;
    }

    /// As "2 Fehler, 1 Warnung, 0 Hinweise".
    String counts(Report report) {
        return String.join(
                ", ",
                List.of(
                        count(report, Severity.ERROR, "Fehler", "Fehler", "error", "errors"),
                        count(report, Severity.WARNING, "Warnung", "Warnungen", "warning", "warnings"),
                        count(report, Severity.HINT, "Hinweis", "Hinweise", "hint", "hints")));
    }

    private String count(Report report, Severity severity, String eins, String viele, String one, String several) {
        long count = report.count(severity);
        return "%,d ".formatted(count) + (count == 1 ? of(eins, one) : of(viele, several));
    }
}
