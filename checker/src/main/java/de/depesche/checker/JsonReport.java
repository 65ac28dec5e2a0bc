package de.depesche.checker;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A report for programs. Names stay as they are; new ones may come.
final class JsonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static String of(List<CheckedFile> files, Locale language) {
        return JSON.writeValueAsString(
                files.stream().map(file -> file(file, language)).toList());
    }

    private static Map<String, Object> file(CheckedFile file, Locale language) {
        var report = file.report();
        var values = new LinkedHashMap<String, Object>();
        values.put("file", file.name());
        values.put("kind", file.kind().code());
        if (!file.parts().isEmpty()) {
            values.put(
                    "parts",
                    file.parts().stream()
                            .map(part -> Map.of(
                                    "name", part.name(), "kind", part.kind().code()))
                            .toList());
        }
        values.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
        values.put("counts", report.counts());
        values.put(
                "findings",
                report.findings().stream()
                        .map(finding -> finding(finding, language))
                        .toList());
        values.put(
                "notChecked",
                report.notChecked().stream()
                        .map(rule -> notChecked(rule, language))
                        .toList());
        return values;
    }

    private static Map<String, Object> finding(Finding finding, Locale language) {
        var rule = finding.rule();
        var where = finding.where();
        var values = new LinkedHashMap<String, Object>();
        values.put("rule", rule.id());
        values.put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
        values.put("certainty", rule.certainty().name().toLowerCase(Locale.ROOT));
        values.put("source", rule.source());
        where.file().ifPresent(name -> values.put("part", name));
        where.line().ifPresent(line -> values.put("line", line));
        where.record().ifPresent(record -> values.put("record", record));
        where.field().ifPresent(field -> values.put("field", field));
        where.path().ifPresent(path -> values.put("path", path));
        values.put("message", finding.message(language));
        values.put("remedy", finding.remedy(language));
        return values;
    }

    private static Map<String, Object> notChecked(Report.NotChecked rule, Locale language) {
        return Map.of("rule", rule.rule().id(), "missing", rule.missing().in(language, Map.of()));
    }
}
