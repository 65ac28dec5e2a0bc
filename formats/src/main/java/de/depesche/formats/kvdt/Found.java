package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Tally;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.util.HashMap;
import java.util.Map;

/// What the conditions of rules tell: that the rule at hand is broken, and where.
final class Found {
    private final Findings findings;
    private final Tally tally;
    private Rule rule = PackageRules.UNKNOWN_RECORD.rule();

    Found(Findings findings) {
        this.findings = findings;
        this.tally = new Tally(findings);
    }

    Found of(KvdtRule rule) {
        this.rule = rule.rule();
        return this;
    }

    /// @param at a field; [KvdtRecord#NONE] for the record as a whole
    /// @param facts names and values by turns, no personal data among them
    void at(KvdtRecord record, int at, String... facts) {
        if (tally.wants(rule)) {
            var where = Where.line(record.line(at)).inRecord(record.kind().text());
            findings.add(rule.at(at == KvdtRecord.NONE ? where : where.atField(number(record.field(at))), map(facts)));
        }
    }

    /// For what is found while a record is not complete yet.
    void at(KvdtRule broken, long line, RecordKind kind, int field, String... facts) {
        if (tally.wants(broken.rule())) {
            var where = Where.line(line).inRecord(kind.text()).atField(number(field));
            findings.add(broken.rule().at(where, map(facts)));
        }
    }

    /// For records of no known kind.
    void at(KvdtRule broken, long line, String field) {
        if (tally.wants(broken.rule())) {
            findings.add(broken.rule().at(Where.line(line).atField(field)));
        }
    }

    void inFile(String... facts) {
        if (tally.wants(rule)) {
            findings.add(rule.at(Where.FILE, map(facts)));
        }
    }

    void notChecked(Text missing) {
        findings.notChecked(rule, missing);
    }

    void close() {
        tally.close();
    }

    static String number(int field) {
        return "%04d".formatted(field);
    }

    private static Map<String, String> map(String... facts) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return map;
    }
}
