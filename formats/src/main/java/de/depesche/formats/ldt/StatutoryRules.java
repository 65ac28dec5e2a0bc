package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.allOf;
import static de.depesche.formats.ldt.Conditions.anyOf;
import static de.depesche.formats.ldt.Conditions.differ;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.isNot;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.some;
import static de.depesche.formats.ldt.ContextRule.rule;
import static de.depesche.formats.ldt.Selection.file;
import static de.depesche.formats.ldt.Selection.own;
import static de.depesche.formats.ldt.Selection.record;
import static de.depesche.formats.ldt.Selection.within;

import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.regex.Pattern;

/// Billing with statutory funds (Obj_0002).
final class StatutoryRules {
    private static final RuleBook BOOK = RuleBook.in(StatutoryRules.class, "statutory.rules");

    private static final Condition FIRST_REQUESTER =
            allOf("4217", "4241").or(allOf("4225", "4241")).or(allOf("4225", "4248"));
    private static final Condition CARD_SINCE_2015 = new Condition(
            List.of(own("4109")),
            place -> own("4109").from(place).stream()
                    .anyMatch(field -> field.content().compareTo("20150101") >= 0));

    static final List<ContextRule> RULES = List.of(
            rule(BOOK.rule("LDT3-K012"))
                    .at("Obj_0002")
                    .must(is("4239", "27", "28")
                            .and(has("4221"))
                            .or(isNot("4239", "27", "28").and(lacks("4221")))),
            rule(BOOK.rule("LDT3-K014"))
                    .at("Obj_0002")
                    .when(anyOf("4217", "4225", "4241", "4248"))
                    .must(is("4239", "27")),
            rule(BOOK.rule("LDT3-K015")).at("Obj_0002").when(has("4229")).must(is("4239", "27", "28")),
            rule(BOOK.rule("LDT3-K016"))
                    .at("8215")
                    .when(has(within("4239")).and(isNot(within("4239"), "27", "28")))
                    .must(has(file("8241"))),
            rule(BOOK.rule("LDT3-K021")).at("Obj_0002").when(is("4239", "28")).must(isNot("4221", "3")),
            rule(BOOK.rule("LDT3-K022"))
                    .at("Obj_0002")
                    .when(is("4131", "07", "08"))
                    .must(is("4106", "01")),
            rule(BOOK.rule("LDT3-K023")).at("Obj_0002").when(is("4131", "06")).must(is("4106", "02")),
            rule(BOOK.rule("LDT3-K024")).at("Obj_0002").when(is("4131", "04")).must(is("4106", "00")),
            rule(BOOK.rule("LDT3-K031")).at("8215").must(differ("Obj_0002", "4239", "4221")),
            rule(BOOK.rule("LDT3-K032"))
                    .at("8215")
                    .must(billed("1", is("4239", "27"))
                            .and(billed("2", is("4239", "28")))
                            .and(billed("9", is("4239", "27").and(is("4221", "2"))))
                            .and(billed("10", is("4239", "28").and(is("4221", "2"))))),
            rule(BOOK.rule("LDT3-K041"))
                    .at("8215")
                    .when(some("Obj_0002", is("4239", "27")).and(has(file("8240"))))
                    .must(some("Obj_0002", FIRST_REQUESTER)),
            rule(BOOK.rule("LDT3-K056"))
                    .at("Obj_0002")
                    .when(is(record("7303"), "1", "2", "8", "9", "10"))
                    .must(has("3108")),
            rule(BOOK.rule("LDT3-K090"))
                    .at("Obj_0002")
                    .when(CARD_SINCE_2015.and(serial(true)))
                    .must(has(record("3105")).and(has("4110"))),
            rule(BOOK.rule("LDT3-K091"))
                    .at("Obj_0002")
                    .when(CARD_SINCE_2015.and(serial(false)))
                    .must(has(record("3119")).and(has("4133"))));

    private StatutoryRules() {}

    /// An examination billed so has a form (Obj_0002) that meets the condition.
    private static Condition billed(String kind, Condition form) {
        return isNot(within("7303"), kind).or(some("Obj_0002", form));
    }

    /// Places 3 to 5 of the VKNR: from 800 on it is a payer outside the statutory funds.
    private static Condition serial(boolean other) {
        var shape = Pattern.compile(other ? "[0-9]{2}[89][0-9]{2}" : "[0-9]{2}[0-7][0-9]{2}");
        return new Condition(
                List.of(own("4104")),
                place -> own("4104").from(place).stream()
                        .anyMatch(field -> shape.matcher(field.content()).matches()));
    }
}
