package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.RecordKind.EMERGENCY;
import static de.depesche.formats.kvdt.RecordKind.INPATIENT;
import static de.depesche.formats.kvdt.RecordKind.REFERRAL;
import static de.depesche.formats.kvdt.RecordKind.SPA;
import static de.depesche.formats.kvdt.RecordKind.TREATMENT;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.Set;

/// What the catalogues are written with.
final class Drafts {
    /// The treatment cases that are billed to the KV.
    static final Set<RecordKind> CASES = Set.of(TREATMENT, REFERRAL, INPATIENT, EMERGENCY);

    /// Those of a spa doctor too.
    static final Set<RecordKind> ALL_CASES = Set.of(TREATMENT, REFERRAL, INPATIENT, EMERGENCY, SPA);

    private Drafts() {}

    static KvdtRule in(Set<RecordKind> kinds, Rule rule, KvdtRule.Condition condition) {
        return new KvdtRule(rule, kinds, condition);
    }

    /// For a rule that the engine decides from tables, or while it reads.
    static KvdtRule byEngine(Rule rule) {
        return new KvdtRule(rule, Set.of(), (_, _, _) -> {});
    }

    /// For a book that has only such rules.
    static List<KvdtRule> byEngine(RuleBook book) {
        return book.rules().stream().map(Drafts::byEngine).toList();
    }
}
