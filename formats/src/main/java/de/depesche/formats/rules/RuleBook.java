package de.depesche.formats.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Rules written down as text, for people to read: a line `[ID]` begins a rule, lines `name = value` follow, `#` begins
/// a comment. The names are `source`, `severity`, `certainty`, `valid_from`, `valid_until` (both inclusive and
/// optional), and `condition`, `message`, `remedy`, each with `.de` and `.en`.
public final class RuleBook {
    private static final Set<String> NAMES = Set.of(
            "source",
            "severity",
            "certainty",
            "valid_from",
            "valid_until",
            "condition.de",
            "condition.en",
            "message.de",
            "message.en",
            "remedy.de",
            "remedy.en");

    private final Map<String, Rule> rules;

    private RuleBook(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /// @param beside a class of the package that the book lies in
    public static RuleBook in(Class<?> beside, String name) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException naming the rule or the line that is not as it must be
    public static RuleBook parse(String text) {
        var pages = new LinkedHashMap<String, Map<String, String>>();
        var page = new LinkedHashMap<String, String>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                page = new LinkedHashMap<>();
                if (pages.put(line.substring(1, line.length() - 1), page) != null) {
                    throw new IllegalArgumentException("a rule stands twice: " + line);
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                enter(page, line);
            }
        }
        var rules = new LinkedHashMap<String, Rule>();
        pages.forEach((id, values) -> rules.put(id, rule(id, values)));
        return new RuleBook(rules);
    }

    /// @throws IllegalArgumentException where the book has no such rule
    public Rule rule(String id) {
        return Optional.ofNullable(rules.get(id)).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }

    /// In the order of the book.
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    private static void enter(Map<String, String> page, String line) {
        int equals = line.indexOf('=');
        var name = line.substring(0, Math.max(0, equals)).strip();
        if (!NAMES.contains(name) || page.put(name, line.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException("neither a rule nor a new value: " + line);
        }
    }

    private static Rule rule(String id, Map<String, String> page) {
        return new Rule(
                id,
                value(id, page, "source"),
                new Validity(day(page, "valid_from"), day(page, "valid_until")),
                Severity.valueOf(value(id, page, "severity")),
                Certainty.valueOf(value(id, page, "certainty")),
                text(id, page, "condition"),
                text(id, page, "message"),
                text(id, page, "remedy"));
    }

    private static Text text(String id, Map<String, String> page, String name) {
        return Text.of(value(id, page, name + ".de"), value(id, page, name + ".en"));
    }

    private static String value(String id, Map<String, String> page, String name) {
        return Optional.ofNullable(page.get(name))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no " + name));
    }

    private static Optional<LocalDate> day(Map<String, String> page, String name) {
        return Optional.ofNullable(page.get(name)).map(LocalDate::parse);
    }
}
