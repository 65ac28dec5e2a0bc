package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Values, their units and reference ranges.
final class ValueRules {
    private static final RuleBook BOOK = RuleBook.in(ValueRules.class, "value.rules");

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K002"))
                    .at("8419")
                    .must(isNot(self(), "1", "2")
                            .or(has("8421"))
                            .and(isNot(self(), "9").or(lacks("8421")))),
            rule(BOOK.rule("LDT3-K054")).at("Obj_0060", "Obj_0061").must(differentRanges()),
            rule(BOOK.rule("LDT3-K055")).at("Obj_0042").must(anyOf("8460", "8461", "8462", "7316")),
            rule(BOOK.rule("LDT3-K076"))
                    .at("Obj_0060")
                    .when(has("8420").and(isNot("8418", "01", "02", "09", "11", "12")))
                    .must(has("8225")),
            rule(BOOK.rule("LDT3-K076M"))
                    .at("Obj_0061")
                    .when(isNot("8418", "01", "02", "09", "11", "12"))
                    .must(has("8225")),
            rule(BOOK.rule("LDT3-K099"))
                    .at("8422")
                    .when(is(self(), "!L", "!-", "!H", "!+"))
                    .must(has("8126")),
            rule(BOOK.rule("LDT3-K096"))
                    .at("8205")
                    .when(is(within("8401"), "2"))
                    .must(isNot(within("8418"), "02", "05", "10")),
            rule(BOOK.rule("LDT3-K005"))
                    .at("8205")
                    .when(is(within("8401"), "1"))
                    .must(lacks(within("4121"))));

    private ValueRules() {}

    private static Condition differentRanges() {
        return new Condition(
                List.of(Selection.within("8424")),
                place -> Conditions.allDifferent(place.node()
                        .all()
                        .filter(field -> field.is("8424"))
                        .map(LdtField::content)
                        .filter(content -> !content.equals("13"))));
    }
}
