package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.byEngine;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// The file as a whole: its name, its packages (Datenpakete) and their order.
final class PackageRules {
    private static final RuleBook BOOK = RuleBook.in(PackageRules.class, "package.rules");

    static final KvdtRule UNKNOWN_RECORD = byEngine(BOOK.rule("KVDT-RECORD"));
    static final KvdtRule BEGIN = byEngine(BOOK.rule("KVDT-BEGIN"));
    static final KvdtRule END = byEngine(BOOK.rule("KVDT-END"));
    static final KvdtRule MASTER_RECORD = byEngine(BOOK.rule("KVDT-BESA"));
    static final KvdtRule ORDER = byEngine(BOOK.rule("KVDT-ORDER"));
    static final KvdtRule ONCE = byEngine(BOOK.rule("KVDT-ONCE"));
    static final KvdtRule OPEN = byEngine(BOOK.rule("KVDT-OPEN"));
    static final KvdtRule HYBRID_ALONE = byEngine(BOOK.rule("KVDT-HDRG-ALONE"));
    static final KvdtRule DECLARED = byEngine(BOOK.rule("KVDT-DECLARED"));
    static final KvdtRule LABORATORY = byEngine(BOOK.rule("KVDT-RVSA"));
    static final KvdtRule NAME = byEngine(BOOK.rule("KVDT-NAME"));
    static final KvdtRule NAME_PACKAGES = byEngine(BOOK.rule("KVDT-NAME-PACKAGES"));
    static final KvdtRule NAME_SENDER = byEngine(BOOK.rule("KVDT-NAME-SENDER"));
    static final KvdtRule VERSION = byEngine(BOOK.rule("KVDT-VERSION"));
    static final KvdtRule LARGE = byEngine(BOOK.rule("KVDT-LARGE"));

    static final List<KvdtRule> RULES = Drafts.byEngine(BOOK);

    private PackageRules() {}
}
