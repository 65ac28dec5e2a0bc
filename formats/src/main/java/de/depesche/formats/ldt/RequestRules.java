package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.atMostOneOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.inRecord;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.noneOf;
import static de.depesche.formats.ldt.Conditions.oneOf;
import static de.depesche.formats.ldt.Conditions.stands;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.self;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// What is asked for, and what a result refers to.
final class RequestRules {
    private static final RuleBook BOOK = RuleBook.in(RequestRules.class, "request.rules");

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K003"))
                    .at("Obj_0059")
                    .when(has("8410").and(is("7303", "1", "8", "9")))
                    .must(has("8411")),
            rule(BOOK.rule("LDT3-K010"))
                    .at("Obj_0059", "Obj_0061")
                    .must(anyOf("8410", "7260", "8434").and(atMostOneOf("8410", "7260"))),
            rule(BOOK.rule("LDT3-K011"))
                    .at("Obj_0059")
                    .in("8215")
                    .when(is("7303", "2", "10"))
                    .must(has("8410").and(lacks("7260"))),
            rule(BOOK.rule("LDT3-K037")).at("Obj_0059").when(has("8434")).must(noneOf("8410", "7260")),
            rule(BOOK.rule("LDT3-K053")).at("7260").when(is(self(), "4")).must(has("7352")),
            rule(BOOK.rule("LDT3-K106")).at("Obj_0060").must(oneOf("7260", "8410")),
            rule(BOOK.rule("LDT3-K119")).at("Obj_0063").must(oneOf("7260", "8410")),
            rule(BOOK.rule("LDT3-K120")).at("Obj_0073").must(oneOf("7260", "8410")),
            rule(BOOK.rule("LDT3-K060")).at("7303").when(is(self(), "11")).must(stands("Obj_0027")),
            rule(BOOK.rule("LDT3-K069")).at("8215").when(has("8137")).must(allOf("8113", "8159")),
            rule(BOOK.rule("LDT3-K113")).at("7303").when(is(self(), "99")).must(inRecord("8215")),
            rule(BOOK.rule("LDT3-K114"))
                    .at("8215")
                    .when(is(within("7303").in("Obj_0059"), "99"))
                    .must(has(within("8313").in("Obj_0013"))),
            rule(BOOK.rule("LDT3-K133"))
                    .at("7303")
                    .when(stands("Obj_0027").and(has("4209")))
                    .must(is(self(), "2", "10")));

    private RequestRules() {}
}
