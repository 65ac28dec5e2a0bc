package de.depesche.formats.ldt;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Validity;

/// Puts a rule together, sentence by sentence.
final class RuleText {
    /// Where the tables and rules come from: the wording itself was not read in full.
    static final String SOURCE = "KBV/QMS, LDT 3.2.19, wie in freier Software (libldt3) umgesetzt";

    private final String id;
    private Text condition = Text.of("-", "-");
    private Text message = Text.of("-", "-");

    private RuleText(String id) {
        this.id = id;
    }

    static RuleText of(String id) {
        return new RuleText(id);
    }

    RuleText holds(String german, String english) {
        return holds(Text.of(german, english));
    }

    RuleText holds(Text text) {
        condition = text;
        return this;
    }

    RuleText broken(String german, String english) {
        return broken(Text.of(german, english));
    }

    RuleText broken(Text text) {
        message = text;
        return this;
    }

    Rule error(String remedy, String remedyEnglish) {
        return rule(Severity.ERROR, Certainty.SECONDARY, Text.of(remedy, remedyEnglish));
    }

    Rule warning(String remedy, String remedyEnglish) {
        return rule(Severity.WARNING, Certainty.SECONDARY, Text.of(remedy, remedyEnglish));
    }

    /// A warning about what no source establishes.
    Rule unverified(String remedy, String remedyEnglish) {
        return rule(Severity.HINT, Certainty.UNVERIFIED, Text.of(remedy, remedyEnglish));
    }

    Rule rule(Severity severity, Certainty certainty, Text remedy) {
        return new Rule(id, SOURCE, Validity.ALWAYS, severity, certainty, condition, message, remedy);
    }
}
