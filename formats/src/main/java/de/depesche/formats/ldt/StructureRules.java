package de.depesche.formats.ldt;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// What holds for records, objects and fields wherever they stand.
final class StructureRules {
    private static final RuleBook BOOK = RuleBook.in(StructureRules.class, "structure.rules");

    static final Rule RECORD_KIND = BOOK.rule("LDT3-S-SATZART");
    static final Rule RECORD_END = BOOK.rule("LDT3-S-SATZENDE");
    static final Rule RECORD_OPEN = BOOK.rule("LDT3-S-SATZOFFEN");
    static final Rule OBJECT_END = BOOK.rule("LDT3-S-OBJEKTENDE");
    static final Rule OBJECT_OPEN = BOOK.rule("LDT3-S-OBJEKTOFFEN");
    static final Rule OBJECT_EMPTY = BOOK.rule("LDT3-S-OBJEKTLEER");
    static final Rule OBJECT_KIND = BOOK.rule("LDT3-S-OBJEKTART");
    static final Rule NOT_ANNOUNCED = BOOK.rule("LDT3-S-ANKUENDIGUNG");
    static final Rule ANNOUNCED = BOOK.rule("LDT3-S-OBJEKTFEHLT");
    static final Rule TOO_DEEP = BOOK.rule("LDT3-S-TIEFE");
    static final Rule OUTSIDE = BOOK.rule("LDT3-S-AUSSERHALB");
    static final Rule UNKNOWN = BOOK.rule("LDT3-S-FELDUNBEKANNT");
    static final Rule MISPLACED = BOOK.rule("LDT3-S-FELDORT");
    static final Rule MISSING = BOOK.rule("LDT3-S-PFLICHTFELD");
    static final Rule TOO_MANY = BOOK.rule("LDT3-S-ANZAHL");
    static final Rule LENGTH = BOOK.rule("LDT3-S-LAENGE");
    static final Rule NAME = BOOK.rule("LDT3-S-OBJEKTNAME");
    static final Rule FILE_ORDER = BOOK.rule("LDT3-S-SATZFOLGE");
    static final Rule VERSION = BOOK.rule("LDT3-S-VERSION");

    private StructureRules() {}

    static List<Rule> all() {
        return BOOK.rules();
    }
}
