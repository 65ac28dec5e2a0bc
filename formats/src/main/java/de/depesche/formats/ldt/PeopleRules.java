package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.follows;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.oneOf;
import static de.depesche.formats.ldt.Conditions.stands;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.record;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Patients, other people and how to reach them.
final class PeopleRules {
    private static final RuleBook BOOK = RuleBook.in(PeopleRules.class, "people.rules");

    private static final Condition ABROAD =
            has("3114").and(isNot("3114", "D")).or(has("3124").and(isNot("3124", "D")));

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K017"))
                    .at("Obj_0007")
                    .must(anyOf("3112", "3121").or(has(record("4109")).and(ABROAD))),
            rule(BOOK.rule("LDT3-K059")).at("Obj_0031").must(anyOf("7330", "7331", "7332", "7333", "7334", "7335")),
            rule(BOOK.rule("LDT3-K101")).at("Obj_0008").must(oneOf("8143", "8147")),
            rule(BOOK.rule("LDT3-K104"))
                    .at("Obj_0047")
                    .when(follows("8147").and(stands("Obj_0045")))
                    .must(is("7420", "12")),
            rule(BOOK.rule("LDT3-K094"))
                    .at("Obj_0047")
                    .in("8205", "8215")
                    .when(is("7420", "12").and(is(record("7303"), "1", "2", "3", "8", "9", "10")))
                    .must(allOf("3103", "3110", "8228")),
            rule(BOOK.rule("LDT3-K070"))
                    .at("8215")
                    .when(has(within("8102"))
                            .or(has(within("8103")))
                            .or(has(within("8104")))
                            .or(has(within("8106")))
                            .or(has(within("8109"))))
                    .must(has(within("8145"))),
            rule(BOOK.rule("LDT3-K092")).at("8220").must(has(within("8147"))),
            rule(BOOK.rule("LDT3-K025"))
                    .at("8215")
                    .when(has(within("4109")))
                    .must(has(within("3105")).or(has(within("3119")))));

    private PeopleRules() {}
}
