package de.depesche.formats.ldt2;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Where;
import java.util.Map;
import java.util.Optional;

/// Asks the rules of LDT 2, record by record.
final class Ldt2Check {
    private static final String TOTAL = "9202";

    private final Findings findings;
    private Optional<FlatRecord> last = Optional.empty();

    Ldt2Check(Findings findings) {
        this.findings = findings;
    }

    void record(FlatRecord record) {
        var place = Where.line(record.line()).inRecord(record.kind()).atField("8000");
        var kind = Map.of("found", record.kind());
        if (last.isEmpty() && !record.kind().equals(Ldt2Rules.HEAD)) {
            findings.add(Ldt2Rules.HEAD_FIRST.at(place, kind));
        }
        if (!isKnown(record.kind())) {
            findings.add(Ldt2Rules.RECORD_KIND.at(place, kind));
        }
        FlatDates.check(record, Ldt2Rules.DAYS, Ldt2Rules.DAY, findings);
        record.before(FlatResults.TEST).fields().stream()
                .filter(field -> field.is("8420"))
                .forEach(field -> findings.add(Ldt2Rules.VALUE.at(
                        Where.line(field.line()).inRecord(record.kind()).atField("8420"))));
        last = Optional.of(record);
    }

    private static boolean isKnown(String kind) {
        return Ldt2Rules.FINDINGS.contains(kind)
                || Ldt2Rules.ORDERS.contains(kind)
                || kind.equals(Ldt2Rules.HEAD)
                || kind.equals(Ldt2Rules.END);
    }

    void end(long bytes) {
        if (last.isEmpty()) {
            return;
        }
        var record = last.get();
        if (!record.kind().equals(Ldt2Rules.END)) {
            findings.add(Ldt2Rules.END_LAST.at(
                    Where.line(record.line()).inRecord(record.kind()), Map.of("found", record.kind())));
        }
        record.fields().stream()
                .filter(field -> field.is(TOTAL) && !FlatReader.says(field, bytes))
                .forEach(field -> findings.add(Ldt2Rules.TOTAL.at(
                        Where.line(field.line()).inRecord(record.kind()).atField(TOTAL),
                        Map.of("found", field.content(), "right", "" + bytes))));
    }
}
