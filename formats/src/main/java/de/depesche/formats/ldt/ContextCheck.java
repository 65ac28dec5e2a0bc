package de.depesche.formats.ldt;

import de.depesche.formats.rules.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Asks each rule that depends on several fields where it applies.
final class ContextCheck {
    private static final List<ContextRule> RULES = Stream.of(
                    AttachmentRules.RULES,
                    BillingRules.RULES,
                    MaterialRules.RULES,
                    PeopleRules.RULES,
                    RequestRules.RULES,
                    ResultRules.RULES,
                    SenderRules.RULES,
                    StatutoryRules.RULES,
                    TestingRules.RULES,
                    ValueRules.RULES)
            .flatMap(List::stream)
            .toList();
    private static final Map<String, List<ContextRule>> BY_KIND = byKind();

    private final Findings findings;

    ContextCheck(Findings findings) {
        this.findings = findings;
    }

    static List<ContextRule> rules() {
        return RULES;
    }

    /// Some fields have the number of a record (8205, 8215, 8220); no rule is about those fields.
    void check(Place place) {
        if (place.node() instanceof LdtField field && Blueprints.RECORDS.contains(field.number())) {
            return;
        }
        for (var rule : BY_KIND.getOrDefault(place.node().kind(), List.of())) {
            if (rule.isBrokenAt(place)) {
                findings.add(rule.finding(place));
            }
        }
    }

    private static Map<String, List<ContextRule>> byKind() {
        var byKind = new HashMap<String, List<ContextRule>>();
        for (var rule : RULES) {
            rule.kinds()
                    .forEach(kind ->
                            byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(rule));
        }
        return byKind;
    }
}
