package de.depesche.formats.ldt;

import de.depesche.formats.rules.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a file of orders or findings says, in the words of the field. Files of LDT 2 read as the same.
///
/// @param version such as `LDT3.2.19`, as the file writes it
/// @param created when the file was made (FK 8218)
public record LabFile(
        Optional<String> version, Optional<LabTime> created, List<LabOrder> orders, List<LabFinding> findings) {
    public LabFile {
        orders = List.copyOf(orders);
        findings = List.copyOf(findings);
    }

    /// Reads an LDT 3 file whole into memory; [LdtReader] reads larger ones record by record. Only what concerns
    /// lines and brackets is found here: [LdtCheck] checks everything.
    ///
    /// @param in stays open
    public static LabFile read(InputStream in, Findings findings) throws IOException {
        var reader = new LdtReader(in, findings);
        var records = new ArrayList<LdtRecord>();
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            records.add(record.get());
        }
        return of(records);
    }

    static LabFile of(List<LdtRecord> records) {
        var head = records.stream().findFirst();
        var created = head.flatMap(record -> LabTime.in(record, "8218"));
        return new LabFile(
                head.flatMap(record -> Look.text(record, "0001")),
                created,
                records.stream()
                        .filter(record -> record.kind().equals(LdtRecord.ORDER))
                        .map(LabOrder::of)
                        .toList(),
                records.stream()
                        .filter(record -> record.kind().equals(LdtRecord.FINDING))
                        .map(record -> LabFinding.of(record, created))
                        .toList());
    }
}
