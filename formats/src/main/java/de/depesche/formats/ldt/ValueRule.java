package de.depesche.formats.ldt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Validity;
import de.depesche.formats.rules.Where;
import java.util.Map;

/// The rule that a field has one of the values of a set (Einzelwertregel, E). Its words follow from the set: the table
/// of values is its book.
record ValueRule(ValueSet set, Rule rule) {
    private static final String SOURCE = "KBV/QMS, LDT 3.2.19, as free software (libldt3) has it";

    static ValueRule of(ValueSet set) {
        var values = String.join(", ", set.values().keySet());
        var rule = new Rule(
                "LDT3-" + set.id(),
                SOURCE,
                Validity.ALWAYS,
                set.closed() ? Severity.ERROR : Severity.WARNING,
                Certainty.SECONDARY,
                Text.of("Der Inhalt ist einer von: " + values + ".", "The content is one of: " + values + "."),
                Text.of(
                        "{name} hat den Wert „{found}“, den es nicht gibt.",
                        "{name} has the value “{found}”, which does not exist."),
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
