package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;
import static de.depesche.formats.kvdt.RecordKind.INPATIENT;

import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The treatment case (Schein).
final class CaseRules {
    private static final RuleBook BOOK = RuleBook.in(CaseRules.class, "case.rules");

    private static final int[] SPANS = {4125, 4233};
    private static final Map<RecordKind, List<String>> SLIPS = Map.of(
            RecordKind.TREATMENT,
            List.of("00"),
            RecordKind.REFERRAL,
            List.of("20", "21", "23", "24", "26", "27", "28"),
            INPATIENT,
            List.of("30", "31", "32"),
            RecordKind.EMERGENCY,
            List.of("41", "42", "43", "44", "45", "46"));

    static final List<KvdtRule> RULES = List.of(
            in(CASES, BOOK.rule("KVDT-4239"), (record, _, found) -> {
                int at = record.first(4239);
                var allowed = SLIPS.getOrDefault(record.kind(), List.of());
                if (at != NONE && !allowed.contains(record.text(at))) {
                    found.at(record, at, "found", record.text(at), "right", String.join(", ", allowed));
                }
            }),
            in(Set.of(INPATIENT), BOOK.rule("KVDT-4233"), (record, _, found) -> {
                int at = record.first(4239);
                if (record.is(at, "30") && !record.has(4233)) {
                    found.at(record, at);
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-SPAN"), (record, _, found) -> {
                for (int field : SPANS) {
                    for (int at = record.first(field); at != NONE; at = record.next(at)) {
                        if (record.length(at) == 16 && !isSpan(record.digits(at, 0, 8), record.digits(at, 8, 16))) {
                            found.at(record, at);
                        }
                    }
                }
            }),
            in(CASES, BOOK.rule("KVDT-4109"), (record, _, found) -> {
                int day = record.day(record.first(4109));
                int quarter = record.quarter(record.first(4101));
                if (day != NONE && quarter != NONE && Days.quarterOfDay(day) != quarter) {
                    found.at(
                            record,
                            record.first(4109),
                            "found",
                            Days.german(day),
                            "right",
                            Days.germanQuarter(quarter));
                }
            }),
            in(CASES, BOOK.rule("KVDT-4101"), (record, file, found) -> {
                int quarter = record.quarter(record.first(4101));
                if (file.quarter() != Days.NONE && quarter > file.quarter()) {
                    found.at(
                            record,
                            record.first(4101),
                            "found",
                            Days.germanQuarter(quarter),
                            "right",
                            Days.germanQuarter(file.quarter()));
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-4102"), (record, file, found) -> {
                int day = record.day(record.first(4102));
                if (file.created() != Days.NONE && day > file.created()) {
                    found.at(
                            record,
                            record.first(4102),
                            "found",
                            Days.german(day),
                            "right",
                            Days.german(file.created()));
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-4131-4106"), (record, _, found) -> {
                int group = record.first(4131);
                int area = record.first(4106);
                if (area != NONE && record.isAny(group, "07", "08") && !record.isAny(area, "01", "09")) {
                    found.at(record, group, "found", record.text(group), "right", record.text(area));
                }
            }));

    private CaseRules() {}

    private static boolean isSpan(int from, int to) {
        return from > 0 && to > 0 && Days.isDay(from) && Days.isDay(to) && from <= to;
    }
}
