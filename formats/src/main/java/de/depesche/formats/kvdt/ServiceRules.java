package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.identifiers.Gop;
import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// Services: the day, the number, and who gave them where.
final class ServiceRules {
    private static final RuleBook BOOK = RuleBook.in(ServiceRules.class, "service.rules");

    private static final int NO_LANR = 999_999_900;

    static final List<KvdtRule> RULES = List.of(
            in(CASES, BOOK.rule("KVDT-5000"), (record, _, found) -> {
                int quarter = record.quarter(record.first(4101));
                for (int at = record.first(5000); at != NONE && quarter != NONE; at = record.next(at)) {
                    int day = record.day(at);
                    if (day != NONE && Days.quarterOfDay(day) != quarter) {
                        found.at(record, at, "found", Days.german(day), "right", Days.germanQuarter(quarter));
                    }
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-5000-ASCENDING"), (record, _, found) -> {
                int before = 0;
                for (int at = record.first(5000); at != NONE; at = record.next(at)) {
                    int day = record.day(at);
                    if (day != NONE && day < before) {
                        found.at(record, at, "found", Days.german(day));
                    }
                    before = Math.max(before, day);
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-R042"), (record, _, found) -> {
                boolean german = record.is(record.first(4121), "3");
                for (int at = record.first(5001); at != NONE; at = record.next(at)) {
                    if (german ? !isGoae(record.text(at)) : !isEbm(record, at)) {
                        found.at(record, at, "found", record.text(at));
                    }
                }
            }),
            in(CASES, BOOK.rule("KVDT-5099"), (record, file, found) -> {
                int quarter = record.quarter(record.first(4101));
                boolean former = quarter != Days.NONE && quarter < file.quarter();
                for (int at = record.first(5099); at != NONE && !former; at = record.next(at)) {
                    int lanr = record.digits(at);
                    if (lanr != NONE && lanr != NO_LANR && !file.hasDoctor(lanr)) {
                        found.at(record, at, "found", record.text(at));
                    }
                }
            }),
            in(CASES, BOOK.rule("KVDT-5098"), (record, file, found) -> {
                for (int at = record.first(5098); at != NONE && file.hasPractices(); at = record.next(at)) {
                    int bsnr = record.digits(at);
                    if (bsnr != NONE && !file.hasPractice(bsnr)) {
                        found.at(record, at, "found", record.text(at));
                    }
                }
            }),
            in(CASES, BOOK.rule("KVDT-5099-5101"), (record, _, found) -> {
                for (int at = record.first(5001); at != NONE; at = record.next(at)) {
                    if ((record.child(at, 5099) == NONE) == (record.child(at, 5101) == NONE)) {
                        found.at(record, at);
                    }
                }
            }));

    private ServiceRules() {}

    private static boolean isGoae(String number) {
        return Gop.parse(number, Gop.Scale.GOAE)
                .filter(gop -> gop.value().equals(number))
                .isPresent();
    }

    /// Five digits, and one letter at most.
    static boolean isEbm(KvdtRecord record, int at) {
        int length = record.length(at);
        if (length < 5 || length > 6 || record.digits(at, 0, 5) == NONE) {
            return false;
        }
        return length == 5 || Character.isAlphabetic(record.byteAt(at, 5));
    }
}
