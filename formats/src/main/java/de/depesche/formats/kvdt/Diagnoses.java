package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Text;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The diagnoses of a case beside the ICD master data.
final class Diagnoses {
    private static final Text NO_ICD = Text.of("Die ICD-Stammdatei fehlt.", "The ICD master data are missing.");

    private Diagnoses() {}

    static void each(
            KvdtRecord record, FileFacts file, Found found, BiConsumer<Integer, Optional<IcdTable.Entry>> look) {
        var icd = file.masterData().icd();
        if (icd.isEmpty()) {
            found.notChecked(NO_ICD);
            return;
        }
        for (int field : DiagnosisRules.FIELDS) {
            for (int at = record.first(field); at != KvdtRecord.NONE; at = record.next(at)) {
                if (!record.is(at, "UUU")) {
                    look.accept(at, icd.get().find(record.text(at)));
                }
            }
        }
    }

    /// Without the table nothing is known to lack one.
    static boolean hasPrimary(KvdtRecord record, FileFacts file) {
        var icd = file.masterData().icd();
        for (int field : DiagnosisRules.FIELDS) {
            for (int at = record.first(field); icd.isPresent() && at != KvdtRecord.NONE; at = record.next(at)) {
                if (icd.get()
                        .find(record.text(at))
                        .filter(entry -> !entry.needsPrimary())
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whatever is not known fits.
    static boolean fits(KvdtRecord record, IcdTable.Entry entry) {
        boolean sexFits = entry.sex().isEmpty()
                || !record.isAny(record.first(3110), "M", "W")
                || record.is(record.first(3110), entry.sex().get());
        int born = record.digits(record.first(3103)) / 10_000;
        int quarter = record.quarter(record.first(4101));
        if (born <= 0 || quarter == Days.NONE) {
            return sexFits;
        }
        int oldest = quarter / 4 - born;
        return sexFits && oldest >= entry.fromAge() && oldest - 1 <= entry.toAge();
    }
}
