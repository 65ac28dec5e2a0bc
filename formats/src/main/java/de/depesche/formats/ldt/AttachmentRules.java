package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.follows;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.oneOf;
import static de.depesche.formats.ldt.ContextRule.rule;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Attachments and the texts that stand in Obj_0068.
final class AttachmentRules {
    private static final RuleBook BOOK = RuleBook.in(AttachmentRules.class, "attachment.rules");

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K001")).at("Obj_0010").must(oneOf("6305", "8242")),
            rule(BOOK.rule("LDT3-K075")).at("Obj_0010").when(is("9970", "999")).must(has("6327")),
            rule(BOOK.rule("LDT3-K100"))
                    .at("Obj_0068")
                    .must(follows("8242")
                            .and(has("6329"))
                            .and(lacks("3564"))
                            .or(textAlone())
                            .or(other())));

    private AttachmentRules() {}

    private static Condition textAlone() {
        return follows("8167", "8217", "8236", "8237", "8238").and(has("3564")).and(lacks("6329"));
    }

    /// The rule is silent about the other fields that announce a text.
    private static Condition other() {
        return follows("8241", "8245", "8246", "8247");
    }
}
