package de.depesche.checker;

import de.depesche.formats.rules.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A report as one HTML page, well-formed XML too, without script and without anything from elsewhere.
record HtmlReport(Words words) {

    String of(List<CheckedFile> files) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(words.language().getLanguage())
                .append("\"><head><meta charset=\"utf-8\"/>")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>")
                .append(words.of("Prüfbericht", "Report"))
                .append("</title><style>")
                .append(style())
                .append("</style></head><body>\n<h1>")
                .append(words.of("Prüfbericht", "Report"))
                .append("</h1>\n");
        files.forEach(file -> append(file, page));
        return page.append("</body></html>\n").toString();
    }

    private void append(CheckedFile file, StringBuilder page) {
        var report = file.report();
        page.append("<section>\n<h2>").append(escaped(file.name())).append("</h2>\n<p>");
        page.append(escaped(words.of(file.kind().label()))).append(" · <strong class=\"");
        page.append(report.verdict().name().toLowerCase(Locale.ROOT)).append("\">");
        page.append(words.of(report.verdict())).append("</strong> · ");
        page.append(words.counts(report)).append("</p>\n");
        Section.of(file).forEach(section -> append(section, page));
        hidden(report, page);
        notChecked(report, page);
        page.append("</section>\n");
    }

    private void append(Section section, StringBuilder page) {
        section.part()
                .ifPresent(part -> page.append("<h3>")
                        .append(escaped(part.name()))
                        .append(" <span>")
                        .append(escaped(words.of(part.kind().label())))
                        .append("</span></h3>\n"));
        if (!section.findings().isEmpty()) {
            table(section, page);
        } else if (section.part().isPresent()) {
            page.append("<p>").append(words.of("Kein Befund.", "No finding.")).append("</p>\n");
        }
    }

    private void table(Section section, StringBuilder page) {
        page.append("<table>\n<thead><tr>");
        head("kind", words.of("Art", "Kind"), page);
        head("place", words.of("Stelle", "Place"), page);
        head("what", words.of("Was ist falsch, und was hilft", "What is wrong, and what helps"), page);
        head("rule", words.of("Regel", "Rule"), page);
        page.append("</tr></thead>\n<tbody>\n");
        Grouped.of(section.findings(), words.language()).forEach(finding -> row(finding, page));
        page.append("</tbody></table>\n");
    }

    private static void head(String column, String text, StringBuilder page) {
        page.append("<th scope=\"col\" class=\"")
                .append(column)
                .append("\">")
                .append(text)
                .append("</th>");
    }

    private void hidden(Report report, StringBuilder page) {
        TextReport.hidden(report)
                .forEach((rule, count) -> page.append("<p>")
                        .append(words.of("… und %,d-mal mehr %s", "… and %,d times more %s")
                                .formatted(count, rule))
                        .append("</p>\n"));
    }

    private void row(Grouped finding, StringBuilder page) {
        var rule = finding.rule();
        page.append("<tr><td class=\"")
                .append(rule.severity().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(words.of(rule.severity()))
                .append("</td><td>")
                .append(escaped(words.of(finding)))
                .append("</td><td>")
                .append(escaped(finding.message()))
                .append("<br/><em>")
                .append(commands(finding.remedy()))
                .append("</em></td><td>")
                .append(escaped(rule.id()))
                .append("<br/><small>")
                .append(escaped(rule.source()))
                .append("; ")
                .append(words.of(rule.certainty()))
                .append("</small></td></tr>\n");
    }

    private void notChecked(Report report, StringBuilder page) {
        if (report.notChecked().isEmpty()) {
            return;
        }
        page.append("<h3>").append(words.of("Nicht geprüft", "Not checked")).append("</h3>\n<ul>\n");
        words.notChecked(report)
                .forEach((missing, rules) -> page.append("<li>")
                        .append(escaped(missing + " (" + String.join(", ", rules) + ")"))
                        .append("</li>\n"));
        page.append("</ul>\n");
    }

    /// With commands, which stand between grave accents, set apart.
    private static String commands(String text) {
        return escaped(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    /// What a file contains may stand in a finding, so nothing of it is taken for markup; and control characters, which
    /// XML cannot carry, become visible.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isPlain(c) ? c : '\ufffd');
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int c) {
        return c >= ' '
                && !Character.isISOControl(c)
                && Character.isDefined(c)
                && Character.getType(c) != Character.SURROGATE;
    }

    private static String style() {
        try (var in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
