package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.regex.Pattern;

/// Diagnoses of the quarter (6001) and standing ones (3673).
final class DiagnosisRules {
    private static final RuleBook BOOK = RuleBook.in(DiagnosisRules.class, "diagnosis.rules");

    static final int[] FIELDS = {6001, 3673};
    private static final int[] CERTAINTIES = {6003, 3674};
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9]([0-9-])?)?|UUU");

    static final List<KvdtRule> RULES = List.of(
            in(CASES, BOOK.rule("KVDT-6001"), (record, _, found) -> {
                if (!record.has(6001) && !record.has(3673)) {
                    found.at(record, NONE);
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-R022"), (record, _, found) -> {
                for (int field : FIELDS) {
                    for (int at = record.first(field); at != NONE; at = record.next(at)) {
                        if (!isCode(record, at)) {
                            found.at(record, at, "found", record.text(at));
                        }
                    }
                }
            }),
            in(CASES, BOOK.rule("KVDT-6003"), (record, _, found) -> {
                for (int i = 0; i < FIELDS.length; i++) {
                    for (int at = record.first(FIELDS[i]); at != NONE; at = record.next(at)) {
                        if (record.child(at, CERTAINTIES[i]) == NONE && !record.is(at, "UUU")) {
                            found.at(record, at);
                        }
                    }
                }
            }));

    private DiagnosisRules() {}

    private static boolean isCode(KvdtRecord record, int at) {
        return CODE.matcher(record.text(at)).matches();
    }
}
