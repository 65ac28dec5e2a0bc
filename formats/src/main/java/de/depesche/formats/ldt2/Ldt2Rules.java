package de.depesche.formats.ldt2;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.Set;

/// What is asked of a file of LDT 2. Its words stand in `ldt2.rules`.
public final class Ldt2Rules {
    private static final RuleBook BOOK = RuleBook.in(Ldt2Rules.class, "ldt2.rules");

    static final Set<String> FINDINGS = Set.of("8201", "8202", "8203", "8204");
    static final Set<String> ORDERS = Set.of("8218", "8219");
    static final Set<String> DAYS = Set.of("8301", "8302", "3103", "8432");
    static final String HEAD = "8220";
    static final String END = "8221";

    static final Rule LENGTH = BOOK.rule("LDT2-8100");
    static final Rule DAY = BOOK.rule("LDT2-DATUM");
    static final Rule RECORD_KIND = BOOK.rule("LDT2-SATZART");
    static final Rule HEAD_FIRST = BOOK.rule("LDT2-KOPF");
    static final Rule END_LAST = BOOK.rule("LDT2-ENDE");
    static final Rule TOTAL = BOOK.rule("LDT2-9202");
    static final Rule VALUE = BOOK.rule("LDT2-WERT");

    private Ldt2Rules() {}

    /// In the order in which a catalogue shows them.
    public static List<Rule> all() {
        return BOOK.rules();
    }
}
