package de.depesche.formats.ldt2;

import de.depesche.formats.ldt.LabFile;
import de.depesche.formats.ldt.LabFinding;
import de.depesche.formats.ldt.LabMaterial;
import de.depesche.formats.ldt.LabOrder;
import de.depesche.formats.ldt.LabResult;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.xdt.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a file of LDT 2 into the view of LDT 3. What LDT 2 does not say is empty there; an id of the finding over
/// its versions (FK 7305) is among it.
public final class Ldt2File {
    private static final String FINAL = "E";

    private Ldt2File() {}

    /// @param in stays open
    /// @param findings what is wrong; nothing of it keeps the rest from being read
    public static LabFile read(InputStream in, Findings findings) throws IOException {
        var reader = new FlatReader(in, Dialect.LDT2, findings, Ldt2Rules.LENGTH);
        var check = new Ldt2Check(findings);
        var records = new ArrayList<FlatRecord>();
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            check.record(record.get());
            records.add(record.get());
        }
        check.end(reader.total());
        return view(records);
    }

    private static LabFile view(List<FlatRecord> records) {
        return new LabFile(
                records.stream()
                        .flatMap(record -> Stream.concat(record.texts("9212"), record.texts("9211")))
                        .findFirst(),
                Optional.empty(),
                records.stream()
                        .filter(record -> Ldt2Rules.ORDERS.contains(record.kind()))
                        .map(Ldt2File::order)
                        .toList(),
                records.stream()
                        .filter(record -> Ldt2Rules.FINDINGS.contains(record.kind()))
                        .map(Ldt2File::finding)
                        .toList());
    }

    private static LabFinding finding(FlatRecord record) {
        var sent = FlatDates.time(record.text("8302"), record.text("8303"));
        return new LabFinding(
                Optional.empty(),
                record.text("8310"),
                record.text("8311"),
                record.text("8401").filter(FINAL::equals).isPresent(),
                sent,
                FlatResults.patient(record),
                materials(record),
                FlatResults.of(record, area(record.kind())),
                List.of());
    }

    private static LabResult.Area area(String kind) {
        return switch (kind) {
            case "8203" -> LabResult.Area.MICROBIOLOGY;
            case "8204" -> LabResult.Area.OTHER;
            default -> LabResult.Area.CHEMISTRY;
        };
    }

    private static LabOrder order(FlatRecord record) {
        return new LabOrder(
                record.text("8310"),
                List.of(),
                FlatResults.patient(record),
                materials(record),
                record.groups(FlatResults.TEST).stream()
                        .map(test -> new LabOrder.Request(
                                test.text(FlatResults.TEST), test.text("8411"), Optional.empty(), List.of()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static List<LabMaterial> materials(FlatRecord record) {
        var received = FlatDates.time(record.text("8301"), Optional.empty());
        return record.texts("8430")
                .distinct()
                .map(name -> new LabMaterial(Optional.empty(), Optional.of(name), Optional.empty(), received))
                .toList();
    }
}
