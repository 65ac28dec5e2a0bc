package de.depesche.formats.ldt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.util.Map;

/// The rule that a field has one of the values of a set (Einzelwertregel, E).
record ValueRule(ValueSet set, Rule rule) {

    static ValueRule of(ValueSet set) {
        var values = String.join(", ", set.values().keySet());
        var rule = RuleText.of("LDT3-" + set.id())
                .holds("Der Inhalt ist einer von: " + values + ".", "The content is one of: " + values + ".")
                .broken(
                        "{name} hat den Wert „{found}“, den es nicht gibt.",
                        "{name} has the value “{found}”, which does not exist.")
                .rule(
                        set.closed() ? Severity.ERROR : Severity.WARNING,
                        Certainty.SECONDARY,
                        Text.of("Erlaubt sind: " + values + ".", "Allowed are: " + values + "."));
        return new ValueRule(set, rule);
    }

    boolean isBrokenBy(String content) {
        return !set.values().containsKey(content);
    }

    Finding finding(Where where, LdtField field) {
        return rule.at(
                where, Map.of("found", field.content(), "name", field.slot().name()));
    }
}
