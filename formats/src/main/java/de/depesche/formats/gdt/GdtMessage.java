package de.depesche.formats.gdt;

import de.depesche.formats.ldt.LabPatient;
import de.depesche.formats.ldt.LabResult;
import de.depesche.formats.ldt2.FlatDates;
import de.depesche.formats.ldt2.FlatReader;
import de.depesche.formats.ldt2.FlatRecord;
import de.depesche.formats.ldt2.FlatResults;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xdt.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One record of a GDT file: who is to be examined, or what a device found.
///
/// @param kind 6301 patient, 6302 request of an examination, 6310 data of an examination, 6311 to be shown
/// @param receiver FK 8315
/// @param sender FK 8316
/// @param version FK 9218, as written
/// @param examination FK 8402, such as `BDM01` for a long-term blood pressure
/// @param text findings and remarks, line by line (FK 6220, 6227, 6228)
/// @param measured one entry for each FK 8410
public record GdtMessage(
        String kind,
        Optional<String> receiver,
        Optional<String> sender,
        Optional<String> version,
        Optional<LabPatient> patient,
        Optional<String> examination,
        List<String> text,
        List<LabResult> measured) {
    private static final List<String> TEXTS = List.of("6220", "6227", "6228");
    private static final List<String> NEED_PATIENT = List.of("6301", "6302", "6310", "6311");

    public GdtMessage {
        text = List.copyOf(text);
        measured = List.copyOf(measured);
    }

    /// Reads a file, which in practice holds one record.
    ///
    /// @param in stays open
    /// @param findings what is wrong; nothing of it keeps the rest from being read
    public static List<GdtMessage> read(InputStream in, Findings findings) throws IOException {
        var reader = new FlatReader(in, Dialect.GDT, findings, GdtRules.LENGTH);
        var messages = new ArrayList<GdtMessage>();
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            check(record.get(), findings);
            messages.add(of(record.get()));
        }
        return messages;
    }

    private static GdtMessage of(FlatRecord record) {
        return new GdtMessage(
                record.kind(),
                record.text("8315"),
                record.text("8316"),
                record.text("9218"),
                FlatResults.patient(record),
                record.text("8402"),
                record.fields().stream()
                        .filter(field -> TEXTS.contains(field.number()))
                        .map(field -> field.content())
                        .toList(),
                FlatResults.of(record, LabResult.Area.OTHER));
    }

    private static void check(FlatRecord record, Findings findings) {
        var place = Where.line(record.line()).inRecord(record.kind());
        if (!GdtRules.KINDS.contains(record.kind())) {
            findings.add(GdtRules.RECORD_KIND.at(place.atField("8000"), Map.of("found", record.kind())));
        }
        record.texts("9218")
                .filter(version -> !GdtRules.VERSIONS.contains(version))
                .forEach(version -> findings.add(GdtRules.VERSION.at(place.atField("9218"), Map.of("found", version))));
        if (NEED_PATIENT.contains(record.kind()) && record.text("3000").isEmpty()) {
            findings.add(GdtRules.PATIENT.at(place.atField("3000")));
        }
        FlatDates.check(record, GdtRules.DAYS, GdtRules.DAY, findings);
    }
}
