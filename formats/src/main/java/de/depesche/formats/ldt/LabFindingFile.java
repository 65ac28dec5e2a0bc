package de.depesche.formats.ldt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes a file of findings: head, findings, end with checksum. Results of clinical chemistry are written from the
/// typed view; other areas hold more than the view knows and are written with [LdtWriter].
public final class LabFindingFile {
    private static final String LABORATORY = "07";
    private static final String SENDING_DOCTOR = "02";
    private static final String NO_UNIT = "9";
    private static final String OTHER_UNIT = "2";

    private LabFindingFile() {}

    /// A finding and the practice that asked for it.
    public record Entry(LabFinding finding, LabPlace sender) {}

    /// @param kind FK 7266: 1 laboratory group, 2 specialist, 3 group of providers, 4 own laboratory
    public record Laboratory(LabPlace place, String kind) {}

    /// @param out stays open
    /// @throws IllegalArgumentException where a result is not of clinical chemistry, or a text holds a
    ///     character that ISO 8859-15 lacks
    public static void write(
            OutputStream out, LabSystem system, Laboratory laboratory, LabTime created, List<Entry> findings)
            throws IOException {
        var writer = new LdtWriter(out);
        writer.record("8220", head -> {
            LabTexts.head(head, system, created);
            head.object("8136", "Obj_0036", identity -> {
                identity.object(
                        "8239",
                        "Obj_0043",
                        organisation -> LabTexts.organisation(organisation, laboratory.place(), LABORATORY));
                identity.field("7266", laboratory.kind());
            });
            LabTexts.place(head, laboratory.place(), "2", LABORATORY);
        });
        for (var entry : findings) {
            writer.record("8205", record -> finding(record, entry));
        }
        writer.record("8221", LdtWriter::checksum);
    }

    private static void finding(LdtWriter writer, Entry entry) throws IOException {
        var finding = entry.finding();
        LabTexts.sender(writer, entry.sender(), SENDING_DOCTOR);
        LabTexts.patient(writer, finding.patient());
        writer.object("8117", "Obj_0017", information -> {
            information.field("8310", finding.orderNumber().orElse(""));
            information.field("8311", finding.laboratoryNumber().orElse(""));
            information.field("7305", finding.id().orElse(""));
            information.field("8401", finding.complete() ? "2" : "1");
        });
        LabTexts.materials(writer, finding.materials());
        writer.object("8135", "Obj_0035", report -> {
            for (var result : finding.results()) {
                result(report, result);
            }
        });
        LabTexts.attachments(writer, finding.attachments());
    }

    private static void result(LdtWriter writer, LabResult result) throws IOException {
        if (result.area() != LabResult.Area.CHEMISTRY) {
            throw new IllegalArgumentException("only results of clinical chemistry, not " + result.area());
        }
        writer.object("8160", "Obj_0060", written -> {
            written.field("7304", result.id().orElse(""));
            for (var vessel : result.vessels()) {
                written.field("7364", vessel);
            }
            written.field("8410", result.test().orElse(""));
            written.field("8411", result.name().orElse(""));
            written.field("8418", result.status().orElse(""));
            for (var value : result.values()) {
                value(written, value);
            }
            LabTexts.text(written, "8167", result.text());
        });
    }

    private static void value(LdtWriter writer, LabValue value) throws IOException {
        writer.field("7306", value.number().isPresent() ? "01" : "04");
        writer.field("8420", value.text());
        unit(writer, value);
        for (var range : value.ranges()) {
            writer.object("8142", "Obj_0042", written -> range(written, range, value));
        }
        LabTexts.time(writer, "8225", value.measured());
    }

    private static void unit(LdtWriter writer, LabValue value) throws IOException {
        writer.field("8419", value.unit().isPresent() ? OTHER_UNIT : NO_UNIT);
        writer.field("8421", value.unit().orElse(""));
    }

    private static void range(LdtWriter writer, LabValue.ReferenceRange range, LabValue value) throws IOException {
        writer.field("8424", range.specification().orElse("13"));
        for (var line : range.text()) {
            writer.field("8460", line);
        }
        if (range.lower().isPresent()) {
            writer.field("8461", range.lower().get());
            unit(writer, value);
        }
        if (range.upper().isPresent()) {
            writer.field("8462", range.upper().get());
            unit(writer, value);
        }
        var indicator = range.indicator().orElse("");
        writer.field("8422", indicator);
        if (indicator.startsWith("!")) {
            writer.object("8126", "Obj_0026", alert -> alert.field("7280", "1"));
        }
    }
}
