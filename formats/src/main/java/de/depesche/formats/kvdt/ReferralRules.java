package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;
import static de.depesche.formats.kvdt.RecordKind.REFERRAL;

import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.Set;

/// Referrals (Überweisungen, record 0102).
final class ReferralRules {
    private static final RuleBook BOOK = RuleBook.in(ReferralRules.class, "referral.rules");

    private static final Set<RecordKind> REFERRALS = Set.of(REFERRAL);

    static final List<KvdtRule> RULES = List.of(
            in(REFERRALS, BOOK.rule("KVDT-4218"), (record, _, found) -> {
                int count = one(record, 4218) + one(record, 4219) + one(record, 4226);
                if (count != 1) {
                    found.at(record, record.first(4239), "found", "" + count);
                }
            }),
            in(REFERRALS, BOOK.rule("KVDT-4217"), (record, _, found) -> {
                int first = record.digits(record.first(4217));
                if (first != NONE && first == record.digits(record.first(4218))) {
                    found.at(record, record.first(4217));
                }
            }),
            in(REFERRALS, BOOK.rule("KVDT-4221"), (record, _, found) -> {
                if (isLaboratory(record) && !record.has(4221)) {
                    found.at(record, record.first(4239));
                }
            }),
            in(REFERRALS, BOOK.rule("KVDT-4102-LAB"), (record, _, found) -> {
                if (isLaboratory(record) && !record.has(4102)) {
                    found.at(record, record.first(4239));
                }
            }),
            in(REFERRALS, BOOK.rule("KVDT-4221-ONLY"), (record, _, found) -> {
                if (record.has(4221) && !isLaboratory(record)) {
                    found.at(record, record.first(4221));
                }
            }),
            in(REFERRALS, BOOK.rule("KVDT-4205"), (record, _, found) -> {
                if (record.isAny(record.first(4239), "21", "27") && !record.has(4205)) {
                    found.at(record, record.first(4239));
                }
            }),
            in(REFERRALS, BOOK.rule("KVDT-4220"), (record, _, found) -> {
                if (!record.has(4220) && !isLaboratory(record)) {
                    found.at(record, record.first(4239));
                }
            }));

    private ReferralRules() {}

    private static int one(KvdtRecord record, int field) {
        return record.has(field) ? 1 : 0;
    }

    private static boolean isLaboratory(KvdtRecord record) {
        return record.isAny(record.first(4239), "27", "28");
    }
}
