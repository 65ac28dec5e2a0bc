package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.follows;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.stands;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.file;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Material, animals and pregnancy.
final class MaterialRules {
    private static final RuleBook BOOK = RuleBook.in(MaterialRules.class, "material.rules");

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K006")).at("Obj_0037").when(has("8431")).must(anyOf("8428", "8430", "8429")),
            rule(BOOK.rule("LDT3-K038"))
                    .at("Obj_0037")
                    .must(isNot("7310", "1")
                            .or(lacks("7312"))
                            .and(isNot("7310", "2").or(lacks("7311")))),
            rule(BOOK.rule("LDT3-K039"))
                    .at("8205", "8215")
                    .when(has(within("7310")))
                    .must(has("8153")),
            rule(BOOK.rule("LDT3-K063")).at("Obj_0037").in("8215").must(lacks("8220")),
            rule(BOOK.rule("LDT3-K089")).at("Obj_0053").must(anyOf("7319", "7313", "7314")),
            rule(BOOK.rule("LDT3-K117"))
                    .at("Obj_0047")
                    .when(follows("8147").and(stands("Obj_0053")))
                    .must(is("7420", "11", "16")),
            rule(BOOK.rule("LDT3-K083"))
                    .at("8205")
                    .when(is(file("7266"), "1", "2"))
                    .must(has("8145").and(lacks("8153"))),
            rule(BOOK.rule("LDT3-K084"))
                    .at("8205")
                    .when(is(file("7266"), "1", "2"))
                    .must(anyOf("8145", "8153")));

    private MaterialRules() {}
}
