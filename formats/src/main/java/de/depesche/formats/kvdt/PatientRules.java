package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// The insured person and the card.
final class PatientRules {
    private static final RuleBook BOOK = RuleBook.in(PatientRules.class, "patient.rules");

    /// Serial numbers of a VKNR from here on are payers without health cards of the statutory insurance.
    private static final int OTHER_PAYERS = 800;

    static final List<KvdtRule> RULES = List.of(
            in(CASES, BOOK.rule("KVDT-3112-3121"), (record, _, found) -> {
                boolean abroad = record.has(3114) && !record.is(record.first(3114), "D");
                if (!record.has(3112) && !record.has(3121) && !abroad && !record.has(4109)) {
                    found.at(record, record.first(3101));
                }
            }),
            in(CASES, BOOK.rule("KVDT-3116"), (record, _, found) -> {
                int at = record.first(3006);
                if (at != NONE && !record.has(3116) && isAtLeast520(record.text(at))) {
                    found.at(record, at, "found", record.text(at));
                }
            }),
            in(CASES, BOOK.rule("KVDT-3119"), (record, _, found) -> {
                int payer = record.digits(record.first(4104));
                if (record.has(4109) && !record.has(3119) && payer != NONE && payer % 1000 < OTHER_PAYERS) {
                    found.at(record, record.first(4109));
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-3103"), (record, _, found) -> {
                int at = record.first(3103);
                int day = record.digits(at);
                if (day != NONE && record.length(at) == 8 && !Days.isBirthday(day)) {
                    found.at(record, at);
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-3103-5000"), (record, _, found) -> {
                int born = record.digits(record.first(3103));
                for (int at = record.first(5000); at != NONE; at = record.next(at)) {
                    int day = record.day(at);
                    if (day != NONE && born > 0 && isBefore(day, born)) {
                        found.at(record, at, "found", Days.german(day));
                    }
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-5000-4110"), (record, _, found) -> {
                int end = record.day(record.first(4110));
                for (int at = record.first(5000); at != NONE && end != NONE; at = record.next(at)) {
                    if (record.day(at) > end) {
                        found.at(record, at, "found", Days.german(record.day(at)), "right", Days.german(end));
                    }
                }
            }));

    private PatientRules() {}

    /// As far as the day of birth is known: a missing day or month never proves anything.
    private static boolean isBefore(int day, int born) {
        if (born % 10_000 == 0) {
            return day / 10_000 < born / 10_000;
        }
        return born % 100 == 0 ? day / 100 < born / 100 : day < born;
    }

    private static boolean isAtLeast520(String version) {
        var parts = version.split("\\.");
        try {
            int first = Integer.parseInt(parts[0]);
            int second = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            return first > 5 || (first == 5 && second >= 2);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
