package de.depesche.formats.gdt;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.Set;

/// What is asked of a GDT file. Its words stand in `gdt.rules`.
public final class GdtRules {
    private static final RuleBook BOOK = RuleBook.in(GdtRules.class, "gdt.rules");

    static final Set<String> KINDS = Set.of("6300", "6301", "6302", "6310", "6311");
    static final Set<String> VERSIONS = Set.of("02.00", "02.10", "2.00", "2.10");
    static final Set<String> DAYS = Set.of("3103", "6200", "8432");

    static final Rule LENGTH = BOOK.rule("GDT-8100");
    static final Rule DAY = BOOK.rule("GDT-DATUM");
    static final Rule RECORD_KIND = BOOK.rule("GDT-SATZART");
    static final Rule VERSION = BOOK.rule("GDT-VERSION");
    static final Rule PATIENT = BOOK.rule("GDT-PATIENT");

    private GdtRules() {}

    /// In the order in which a catalogue shows them.
    public static List<Rule> all() {
        return BOOK.rules();
    }
}
