package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.byEngine;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// What the tables of fields and records decide. Where a table's entry, or the version for the quarter, was not read in
/// a specification, the finding is a warning with `-UNSURE` behind its id.
final class StructureRules {
    private static final RuleBook BOOK = RuleBook.in(StructureRules.class, "structure.rules");

    static final KvdtRule UNKNOWN = byEngine(BOOK.rule("KVDT-FIELD"));
    static final KvdtRule PLACE = byEngine(BOOK.rule("KVDT-PLACE"));
    static final Twin LENGTH = twin("KVDT-LENGTH");
    static final Twin DIGITS = twin("KVDT-DIGITS");
    static final KvdtRule ZEROS = byEngine(BOOK.rule("KVDT-ZEROS"));
    static final Twin DAY = twin("KVDT-DAY");
    static final Twin VALUE = twin("KVDT-VALUE");
    static final Twin MISSING = twin("KVDT-MISSING");
    static final Twin ORPHAN = twin("KVDT-PARENT");
    static final KvdtRule REPEATED = byEngine(BOOK.rule("KVDT-REPEATED"));
    static final KvdtRule SEQUENCE = byEngine(BOOK.rule("KVDT-SEQUENCE"));

    static final List<KvdtRule> RULES = Drafts.byEngine(BOOK);

    private StructureRules() {}

    /// The same rule for what was read in a specification, and for what was not.
    record Twin(KvdtRule sure, KvdtRule unsure) {
        KvdtRule when(boolean isSure) {
            return isSure ? sure : unsure;
        }
    }

    private static Twin twin(String id) {
        return new Twin(byEngine(BOOK.rule(id)), byEngine(BOOK.rule(id + "-UNSURE")));
    }
}
