package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.differ;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.onlyIs;
import static de.depesche.formats.ldt.Conditions.onlyMatches;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.own;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Which kind of billing needs what.
final class BillingRules {
    private static final RuleBook BOOK = RuleBook.in(BillingRules.class, "billing.rules");

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K008"))
                    .at("Obj_0058")
                    .when(is("7303", "1", "2", "8", "9", "10"))
                    .must(onlyIs(own("4121"), "0", "1", "2", "3")),
            rule(BOOK.rule("LDT3-K019"))
                    .at("4121")
                    .when(is(self(), "0", "1", "2"))
                    .must(onlyMatches("5001", Formats.EBM_NUMBER)),
            rule(BOOK.rule("LDT3-K027"))
                    .at("Obj_0001")
                    .in("8215")
                    .must(anyOf("8102", "8103", "8104", "8105", "8106", "8109")),
            rule(BOOK.rule("LDT3-K029"))
                    .at("Obj_0048")
                    .when(is("7421", "15", "16", "90"))
                    .must(has(within("8143"))),
            rule(BOOK.rule("LDT3-K030"))
                    .at("Obj_0048")
                    .when(is("7421", "02", "03", "04", "05", "06", "11", "12"))
                    .must(has(within("8147"))),
            rule(BOOK.rule("LDT3-K033")).at("8215").must(differ("Obj_0003", "7362")),
            rule(BOOK.rule("LDT3-K034"))
                    .at("8215")
                    .must(isNot(within("7303"), "3")
                            .or(is(within("7362"), "1"))
                            .and(isNot(within("7303"), "4").or(is(within("7362"), "2")))),
            rule(BOOK.rule("LDT3-K093")).at("Obj_0003").when(is("7362", "2")).must(onlyIs(within("7421"), "02")),
            rule(BOOK.rule("LDT3-K097"))
                    .at("8215")
                    .when(is(within("7303"), "1", "2", "8", "9", "10", "13", "15", "16"))
                    .must(has(within("8102"))),
            rule(BOOK.rule("LDT3-K098"))
                    .at("8215")
                    .when(is(within("7303"), "3", "4", "14"))
                    .must(has(within("8103"))),
            rule(BOOK.rule("LDT3-K102"))
                    .at("8215")
                    .when(is(within("7303"), "6"))
                    .must(has(within("8104"))),
            rule(BOOK.rule("LDT3-K103"))
                    .at("8215")
                    .when(is(within("7303"), "5"))
                    .must(has(within("8106"))),
            rule(BOOK.rule("LDT3-K105"))
                    .at("8215")
                    .when(is(within("7303"), "7"))
                    .must(has(within("8105"))));

    private BillingRules() {}
}
