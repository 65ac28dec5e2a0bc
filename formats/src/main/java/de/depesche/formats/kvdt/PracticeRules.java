package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;
import static de.depesche.formats.kvdt.RecordKind.ADT0;
import static de.depesche.formats.kvdt.RecordKind.BESA;

import de.depesche.formats.identifiers.KbvPruefnummer;
import de.depesche.formats.rules.RuleBook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The practice (besa), its software and the part that it bills (adt0).
final class PracticeRules {
    private static final RuleBook BOOK = RuleBook.in(PracticeRules.class, "practice.rules");

    static final List<KvdtRule> RULES = List.of(
            in(Set.of(BESA), BOOK.rule("KVDT-LANR-ONCE"), (record, _, found) -> {
                var seen = new HashSet<Long>();
                for (int at = record.first(212); at != NONE; at = record.next(at)) {
                    if (!seen.add((long) record.parent(at) << 32 | record.digits(at))) {
                        found.at(record, at, "found", record.text(at));
                    }
                }
            }),
            in(Set.of(BESA), BOOK.rule("KVDT-0225"), (record, file, found) -> {
                var counts = new HashMap<String, Integer>();
                file.version().applications().forEach(one -> counts.put(one, -1));
                for (int at = record.first(225); at != NONE; at = record.next(at)) {
                    counts.merge(record.text(at), 1, Integer::sum);
                }
                var wrong = counts.entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .map(entry -> entry.getKey())
                        .sorted()
                        .toList();
                if (!wrong.isEmpty()) {
                    found.at(record, record.first(225), "found", String.join(", ", wrong));
                }
            }),
            in(Set.of(ADT0), BOOK.rule("KVDT-9261"), (record, _, found) -> {
                int parts = record.digits(record.first(9260));
                int part = record.digits(record.first(9261));
                if (parts != NONE && part > parts) {
                    found.at(record, record.first(9261), "found", "" + part, "right", "" + parts);
                }
            }),
            in(Set.of(ADT0), BOOK.rule("KVDT-9212"), (record, file, found) -> {
                int at = record.first(9212);
                var version = KvdtVersion.at(record.quarter(record.first(9204)));
                if (at != NONE
                        && version.isPresent()
                        && !record.is(at, version.get().adtMark())) {
                    found.at(
                            record,
                            at,
                            "found",
                            record.text(at),
                            "right",
                            version.get().adtMark());
                }
            }),
            in(Set.of(ADT0), BOOK.rule("KVDT-0105"), (record, _, found) -> {
                for (int field : new int[] {105, 9250, 9251}) {
                    int at = record.first(field);
                    if (at != NONE && KbvPruefnummer.parse(record.text(at)).isEmpty()) {
                        found.at(record, at);
                    }
                }
            }));

    private PracticeRules() {}
}
