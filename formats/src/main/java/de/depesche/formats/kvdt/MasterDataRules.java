package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Text;
import java.util.List;

/// What needs ICD, EBM or payers as the operator has imported them.
final class MasterDataRules {
    private static final RuleBook BOOK = RuleBook.in(MasterDataRules.class, "master-data.rules");

    private static final Text NO_PAYERS =
            Text.of("Die Kostenträger-Stammdatei fehlt.", "The payers' master data are missing.");

    static final List<KvdtRule> RULES = List.of(
            in(
                    CASES,
                    BOOK.rule("KVDT-ICD"),
                    (record, file, found) -> Diagnoses.each(record, file, found, (at, entry) -> {
                        if (entry.isEmpty() || !entry.get().billable()) {
                            found.at(record, at, "found", record.text(at));
                        }
                    })),
            in(CASES, BOOK.rule("KVDT-ICD-PRIMARY"), (record, file, found) -> {
                if (!Diagnoses.hasPrimary(record, file)) {
                    Diagnoses.each(record, file, found, (at, entry) -> {
                        if (entry.isPresent() && entry.get().needsPrimary()) {
                            found.at(record, at, "found", record.text(at));
                        }
                    });
                }
            }),
            in(
                    CASES,
                    BOOK.rule("KVDT-ICD-PLAUSIBLE"),
                    (record, file, found) -> Diagnoses.each(record, file, found, (at, entry) -> {
                        boolean explained = record.child(at, 6008) != NONE || record.child(at, 3677) != NONE;
                        if (entry.isPresent() && !explained && !Diagnoses.fits(record, entry.get())) {
                            found.at(record, at, "found", record.text(at));
                        }
                    })),
            in(
                    CASES,
                    BOOK.rule("KVDT-EBM"),
                    (record, file, found) -> Services.each(record, file, found, (at, entry) -> {
                        if (entry.isEmpty()) {
                            found.at(record, at, "found", record.text(at));
                        }
                    })),
            in(
                    CASES,
                    BOOK.rule("KVDT-EBM-NEEDS"),
                    (record, file, found) -> Services.each(
                            record,
                            file,
                            found,
                            (at, entry) -> entry.ifPresent(gop -> {
                                for (int field : gop.needs()) {
                                    if (!record.within(at, field)) {
                                        found.at(record, at, "found", record.text(at), "right", "" + field);
                                    }
                                }
                            }))),
            in(CASES, BOOK.rule("KVDT-VKNR"), (record, file, found) -> {
                int at = record.first(4104);
                var payers = file.masterData().payers();
                if (payers.isEmpty()) {
                    found.notChecked(NO_PAYERS);
                } else if (at != NONE && payers.get().find(record.text(at)).isEmpty()) {
                    found.at(record, at, "found", record.text(at));
                }
            }),
            in(CASES, BOOK.rule("KVDT-VKNR-IK"), (record, file, found) -> {
                int at = record.first(4104);
                int ik = record.first(4111);
                var payers = file.masterData().payers();
                if (payers.isEmpty()) {
                    found.notChecked(NO_PAYERS);
                } else if (at != NONE && ik != NONE) {
                    var payer = payers.get().find(record.text(at));
                    if (payer.isPresent() && !payer.get().iks().contains(record.text(ik))) {
                        found.at(record, ik, "found", record.text(ik), "right", record.text(at));
                    }
                }
            }));

    private MasterDataRules() {}
}
