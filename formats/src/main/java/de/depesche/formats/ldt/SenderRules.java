package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.file;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Senders, their places and doctors.
final class SenderRules {
    private static final RuleBook BOOK = RuleBook.in(SenderRules.class, "sender.rules");

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K043")).at("Obj_0019").must(placeStatus()),
            rule(BOOK.rule("LDT3-K044")).at("Obj_0019").must(anyOf("0200", "0201")),
            rule(BOOK.rule("LDT3-K045"))
                    .at("Obj_0022")
                    .when(is("7321", "03", "04", "05", "06", "08", "11", "12", "14", "16"))
                    .must(has(within("8147"))),
            rule(BOOK.rule("LDT3-K046"))
                    .at("Obj_0022")
                    .when(is("7321", "01", "02", "07", "08", "14", "17"))
                    .must(has("8119")),
            rule(BOOK.rule("LDT3-K047"))
                    .at("Obj_0022")
                    .when(is("7321", "03", "15", "16"))
                    .must(lacks("8119")),
            rule(BOOK.rule("LDT3-K048"))
                    .at("Obj_0022")
                    .when(is("7321", "03", "15", "16"))
                    .must(has("8143")),
            rule(BOOK.rule("LDT3-K107"))
                    .at("Obj_0022")
                    .when(is("7321", "01", "02", "07"))
                    .must(has("8114")),
            rule(BOOK.rule("LDT3-K115")).at("Obj_0014").must(anyOf("0212", "0223")),
            rule(BOOK.rule("LDT3-K116"))
                    .at("8215")
                    .when(has(file("0222")))
                    .must(isNot(within("4239"), "28")
                            .or(has(file("0212")).and(lacks(file("0223"))))
                            .and(has(file("0212")).or(has(file("0223"))))),
            rule(BOOK.rule("LDT3-K057"))
                    .at("8215")
                    .when(is(within("7303").in("Obj_0059"), "8"))
                    .must(has(file("0222"))),
            rule(BOOK.rule("LDT3-K020"))
                    .at("8215")
                    .when(has(within("8102")).and(has(file("0201"))))
                    .must(has(file("0212")).or(has(file("0223")))),
            rule(BOOK.rule("LDT3-K050"))
                    .at("8215")
                    .when(has(within("8102")))
                    .must(has(file("0105")).and(has(within("4239")))));

    private SenderRules() {}

    private static Condition placeStatus() {
        var status = Selection.own("0204");
        return new Condition(List.of(status), place -> {
            var found = status.from(place).stream().map(LdtField::content).toList();
            long kinds =
                    found.stream().filter(List.of("1", "2", "3", "4")::contains).count();
            long ranks = found.stream().filter(List.of("5", "6")::contains).count();
            return kinds == 1 && ranks <= 1 && kinds + ranks == found.size();
        });
    }
}
