package de.depesche.formats.catalogue;

import de.depesche.formats.ldt.LdtCheck;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// docs/format-rules.md: every rule of every format, and the tests that name it.
final class RulePage {
    static final String NAME = "docs/format-rules.md";
    static final String COMMAND = "mvn -pl formats test -Dtest=RulePageTest -Dpages=write";

    /// Where no test names the rule: lists of permitted values, of which `LdtRulesTest` takes every one.
    static final String EACH_VALUE = "LdtRulesTest, each value";

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)*");

    private RulePage() {}

    static String text() {
        var books = Book.all();
        long rules = books.stream().mapToLong(book -> book.rules().size()).sum();
        var sections = books.stream().map(RulePage::section).collect(Collectors.joining());
        long lists = sections.lines().filter(RulePage::isListOfValues).count();
        var page = new StringBuilder("""
                # The rules of the formats

                Every rule that a check can name: %d of them. German stands first, as people see it; English follows. A rule
                whose certainty is *unverified* never refuses a file. The last column names the tests, or the lists of examples
                beside them, that name the rule and show what breaks it. Of %d rules it says *%s*: they are lists
                of permitted values of LDT 3; the test takes the lists from their table and tries every value of each, and one
                that none of them permits. How to use the checks: [formats.md](formats.md).

                This page is written by `%s`.
                """.formatted(rules, lists, EACH_VALUE, COMMAND));
        return page.append(sections).append(undecided()).toString();
    }

    /// Rules of LDT 3 that are known, and why no check decides them.
    private static String undecided() {
        var head = """

                ## LDT 3: known, but not checked

                | rule | what it is about | why it is not checked |
                | --- | --- | --- |
                """;
        return LdtCheck.undecided().stream()
                .map(open ->
                        List.of("`" + open.rule().id() + "`", both(open.rule().condition()), both(open.missing())))
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.joining("\n", head, "\n"));
    }

    static boolean isListOfValues(String row) {
        return row.endsWith("| " + EACH_VALUE + " |");
    }

    private static String section(Book book) {
        var tests = tests(book.folder());
        return book.rules().stream()
                .map(rule -> row(rule, tests))
                .collect(Collectors.joining(
                        "\n",
                        "\n## " + book.title() + "\n\n"
                                + "| rule | what must hold | when it does not | what to do | source | shown by |\n"
                                + "| --- | --- | --- | --- | --- | --- |\n",
                        "\n"));
    }

    private static String row(Rule rule, Map<String, List<String>> tests) {
        var first = "`%s`<br>%s, %s".formatted(rule.id(), small(rule.severity()), small(rule.certainty()));
        var source = rule.source() + validity(rule.validity());
        var shown = Stream.of(rule.id(), number(rule.id()))
                .flatMap(id -> tests.getOrDefault(id, List.of()).stream())
                .distinct()
                .collect(Collectors.joining("<br>"));
        return List.of(
                        first,
                        both(rule.condition()),
                        both(rule.message()),
                        both(rule.remedy()),
                        source,
                        shown.isEmpty() ? EACH_VALUE : shown)
                .stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /// The examples of LDT 3 call its rules by their numbers alone.
    private static String number(String id) {
        return id.startsWith("LDT3-") ? id.substring("LDT3-".length()) : id;
    }

    private static String both(Text text) {
        return escaped(text.german()) + "<br>*" + escaped(text.english()) + "*";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("*", "\\*");
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String validity(Validity validity) {
        return validity.from().map(day -> "<br>from " + day).orElse("")
                + validity.until().map(day -> "<br>until " + day).orElse("");
    }

    /// What is named in the tests of a package, by name, with the files that name it.
    private static Map<String, List<String>> tests(String folder) {
        var tests = new TreeMap<String, List<String>>();
        for (var kind : List.of("java", "resources")) {
            var tree = Pages.root().resolve("formats/src/test/" + kind + "/de/depesche/formats/" + folder);
            if (Files.isDirectory(tree)) {
                files(tree)
                        .forEach(file -> ids(file)
                                .forEach(id -> tests.merge(
                                        id, List.of(name(file)), (before, more) -> append(before, more.getFirst()))));
            }
        }
        return tests;
    }

    private static List<String> append(List<String> before, String name) {
        return Stream.concat(before.stream(), Stream.of(name)).toList();
    }

    private static List<Path> files(Path tree) {
        try (var found = Files.walk(tree)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".ldt"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(Path file) {
        try {
            return ID.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
