package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.atMostOneOf;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.noneOf;
import static de.depesche.formats.ldt.ContextRule.rule;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Tests under the TestV and by public health offices (ÖGD).
final class TestingRules {
    private static final RuleBook BOOK = RuleBook.in(TestingRules.class, "testing.rules");

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K130")).at("Obj_0002", "Obj_0009", "Obj_0017").must(atMostOneOf("8618", "8619")),
            rule(BOOK.rule("LDT3-K131"))
                    .at("Obj_0009", "Obj_0017")
                    .must(isNot("8626", "2")
                            .or(anyOf("8627", "4111"))
                            .and(isNot("8626", "1", "3").or(noneOf("8627", "4111")))
                            .and(isNot("8626", "3").or(noneOf("8617", "8618", "8619", "8620")))),
            rule(BOOK.rule("LDT3-K132"))
                    .at("Obj_0009", "Obj_0017")
                    .when(is("8626", "1"))
                    .must(anyOf("8617", "8631")),
            rule(BOOK.rule("LDT3-K135")).at("Obj_0009", "Obj_0017").must(lacks("8632")));

    private TestingRules() {}
}
