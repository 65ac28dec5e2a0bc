package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.noneOf;
import static de.depesche.formats.ldt.Conditions.some;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// What kinds of results must and must not say.
final class ResultRules {
    private static final RuleBook BOOK = RuleBook.in(ResultRules.class, "result.rules");

    private static final String[] SMEAR = {"7405", "7406", "7407", "7408", "7409", "7410", "7411", "7412"};

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K009")).at("Obj_0035").must(anyOf("8160", "8161", "8162", "8163", "8155", "8248")),
            rule(BOOK.rule("LDT3-K071"))
                    .at("Obj_0055")
                    .when(has("8158"))
                    .must(anyOf("3412", "3413", "3414", "3415", "3416", "3417", "3418", "3419")),
            rule(BOOK.rule("LDT3-K078"))
                    .at("Obj_0055")
                    .when(anyOf("3412", "3413", "3414", "3415", "3416", "3417", "3418", "3419"))
                    .must(has("8225")),
            rule(BOOK.rule("LDT3-K080")).at("Obj_0063").when(has("8158")).must(lacks("7368")),
            rule(BOOK.rule("LDT3-K121")).at("Obj_0073").when(has("8158")).must(lacks("7368")),
            rule(BOOK.rule("LDT3-K081")).at("Obj_0063").when(lacks("7368")).must(has("8225")),
            rule(BOOK.rule("LDT3-K095")).at("Obj_0073").when(lacks("7368")).must(has("8225")),
            rule(BOOK.rule("LDT3-K082"))
                    .at("8205")
                    .when(is(within("8418"), "11").or(has(within("7368"))))
                    .must(some("Obj_0037", has("8126"))),
            rule(BOOK.rule("LDT3-K085")).at("7286").when(has("8111")).must(isNot(self(), "0")),
            rule(BOOK.rule("LDT3-K086")).at("Obj_0061").when(has("7293")).must(is("7286", "1", "2")),
            rule(BOOK.rule("LDT3-K122")).at("3316").when(has("3317")).must(is(self(), "1")),
            rule(BOOK.rule("LDT3-K128")).at("3314").when(has("3316")).must(is(self(), "1")),
            rule(BOOK.rule("LDT3-K123"))
                    .at("Obj_0062")
                    .when(has("3320"))
                    .must(anyOf("7415", "7417", "3318", "3319").and(lacks("3321"))),
            rule(BOOK.rule("LDT3-K124"))
                    .at("Obj_0062")
                    .when(has("3321"))
                    .must(anyOf("7415", "7417", "3318", "3319").and(lacks("3320"))),
            rule(BOOK.rule("LDT3-K125"))
                    .at("Obj_0062")
                    .when(has("8158"))
                    .must(has("7414").and(isNot("7414", "0")).or(has("3316").and(isNot("3316", "3")))),
            rule(BOOK.rule("LDT3-K126"))
                    .at("Obj_0062")
                    .when(has("7414").and(isNot("7414", "0")))
                    .must(has("8225")),
            rule(BOOK.rule("LDT3-K134"))
                    .at("Obj_0062")
                    .must(has("7414")
                            .and(is("7414", "0").or(allOf(SMEAR)))
                            .or(noneOf(SMEAR).and(lacks("7414")))));

    private ResultRules() {}
}
