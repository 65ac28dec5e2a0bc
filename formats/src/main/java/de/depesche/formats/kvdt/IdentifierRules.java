package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.byEngine;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Numbers of doctors, practices, payers and patients, wherever they stand.
final class IdentifierRules {
    private static final RuleBook BOOK = RuleBook.in(IdentifierRules.class, "identifier.rules");

    static final KvdtRule LANR = byEngine(BOOK.rule("KVDT-R050"));
    static final KvdtRule OBSOLETE_LANR = byEngine(BOOK.rule("KVDT-LANR-888888800"));
    static final KvdtRule BSNR = byEngine(BOOK.rule("KVDT-BSNR"));
    static final KvdtRule TEAM = byEngine(BOOK.rule("KVDT-ASV"));
    static final KvdtRule IK = byEngine(BOOK.rule("KVDT-IK"));
    static final KvdtRule KVNR = byEngine(BOOK.rule("KVDT-KVNR"));
    static final KvdtRule KVNR_FORM = byEngine(BOOK.rule("KVDT-KVNR-FORM"));
    static final KvdtRule KVNR_FORBIDDEN = byEngine(BOOK.rule("KVDT-KVNR-T555558879"));

    static final List<KvdtRule> RULES = Drafts.byEngine(BOOK);

    private IdentifierRules() {}
}
