package de.depesche.formats.rules;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// A rule that a file breaks at one place.
///
/// @param facts the values for the places of message and remedy
public record Finding(Rule rule, Where where, Map<String, String> facts) {
    public Finding {
        facts = Map.copyOf(facts);
        var needed = new TreeSet<>(rule.message().places());
        needed.addAll(rule.remedy().places());
        if (!facts.keySet().containsAll(needed)) {
            throw new IllegalArgumentException(rule.id() + " needs the facts " + needed + ", not " + facts.keySet());
        }
    }

    public Severity severity() {
        return rule.severity();
    }

    public String message(Locale language) {
        return rule.message().in(language, facts);
    }

    public String remedy(Locale language) {
        return rule.remedy().in(language, facts);
    }
}
