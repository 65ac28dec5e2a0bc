package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.RecordKind.EMERGENCY;
import static de.depesche.formats.kvdt.RecordKind.INPATIENT;
import static de.depesche.formats.kvdt.RecordKind.REFERRAL;
import static de.depesche.formats.kvdt.RecordKind.SPA;
import static de.depesche.formats.kvdt.RecordKind.TREATMENT;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Validity;
import java.time.LocalDate;
import java.util.Set;

/// What the catalogues are written with.
final class Drafts {
    /// The treatment cases that are billed to the KV.
    static final Set<RecordKind> CASES = Set.of(TREATMENT, REFERRAL, INPATIENT, EMERGENCY);

    /// Those of a spa doctor too.
    static final Set<RecordKind> ALL_CASES = Set.of(TREATMENT, REFERRAL, INPATIENT, EMERGENCY, SPA);

    /// The day on which the first quarter of KVDT 6.02 begins.
    static final LocalDate KVDT_6_02 = LocalDate.of(2026, 4, 1);

    private Drafts() {}

    static Rule error(String id, String source, Text condition, Text message, Text remedy) {
        return rule(id, source, Severity.ERROR, Certainty.WORDING, condition, message, remedy);
    }

    static Rule warning(String id, String source, Text condition, Text message, Text remedy) {
        return rule(id, source, Severity.WARNING, Certainty.WORDING, condition, message, remedy);
    }

    /// What is sensible, but not found in a specification.
    static Rule advice(String id, String source, Certainty certainty, Text condition, Text message, Text remedy) {
        return rule(id, source, Severity.WARNING, certainty, condition, message, remedy);
    }

    static Rule hint(String id, String source, Certainty certainty, Text condition, Text message, Text remedy) {
        return rule(id, source, Severity.HINT, certainty, condition, message, remedy);
    }

    static KvdtRule in(Set<RecordKind> kinds, Rule rule, KvdtRule.Condition condition) {
        return new KvdtRule(rule, kinds, condition);
    }

    /// For rules that the engine decides from tables, or while it reads.
    static KvdtRule byEngine(Rule rule) {
        return new KvdtRule(rule, Set.of(), (_, _, _) -> {});
    }

    /// The same rule from one quarter on.
    static Rule since(LocalDate from, Rule rule) {
        return new Rule(
                rule.id(),
                rule.source(),
                Validity.since(from),
                rule.severity(),
                rule.certainty(),
                rule.condition(),
                rule.message(),
                rule.remedy());
    }

    private static Rule rule(
            String id,
            String source,
            Severity severity,
            Certainty certainty,
            Text condition,
            Text message,
            Text remedy) {
        return new Rule(id, source, Validity.ALWAYS, severity, certainty, condition, message, remedy);
    }
}
