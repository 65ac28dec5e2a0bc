package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Text;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The services of a case beside the EBM master data.
final class Services {
    private static final Text NO_EBM = Text.of("Die EBM-Stammdatei fehlt.", "The EBM master data are missing.");

    private Services() {}

    static void each(
            KvdtRecord record, FileFacts file, Found found, BiConsumer<Integer, Optional<EbmTable.Entry>> look) {
        var ebm = file.masterData().ebm();
        if (ebm.isEmpty()) {
            found.notChecked(NO_EBM);
            return;
        }
        if (!record.is(record.first(4121), "3")) {
            for (int at = record.first(5001); at != KvdtRecord.NONE; at = record.next(at)) {
                look.accept(at, ebm.get().find(record.text(at)));
            }
        }
    }
}
