package de.depesche.formats.ldt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes a file of orders: head, orders, end with checksum. [LdtCheck] finds nothing in what it writes, if the
/// orders say what the rules ask for.
public final class LabOrderFile {
    private static final String PRIMARY_SYSTEM = "1";
    private static final String FIRST_REQUESTER = "01";

    private LabOrderFile() {}

    /// An order and who pays for it.
    ///
    /// @param billing the content of Obj_0001, such as `billing -> billing.object("8102", "Obj_0002", …)`
    public record Entry(LabOrder order, LdtWriter.Content billing) {}

    /// @param out stays open
    /// @throws IllegalArgumentException where a text holds a line break or a character that ISO 8859-15 lacks
    public static void write(OutputStream out, LabSystem system, LabPlace practice, LabTime created, List<Entry> orders)
            throws IOException {
        var writer = new LdtWriter(out);
        writer.record("8230", head -> {
            LabTexts.head(head, system, created);
            head.field("7265", PRIMARY_SYSTEM);
            LabTexts.sender(head, practice, FIRST_REQUESTER);
        });
        for (var entry : orders) {
            writer.record("8215", record -> order(record, entry));
        }
        writer.record("8231", LdtWriter::checksum);
    }

    private static void order(LdtWriter writer, Entry entry) throws IOException {
        var order = entry.order();
        LabTexts.patient(writer, order.patient());
        writer.object("8113", "Obj_0013", information -> {
            information.field("8310", order.number().orElse(""));
            for (var followUp : order.followUps()) {
                information.field("8313", followUp);
            }
            LabTexts.text(information, "8238", order.notes());
        });
        writer.object("8101", "Obj_0001", entry.billing());
        LabTexts.materials(writer, order.materials());
        for (var request : order.requests()) {
            writer.object("8159", "Obj_0059", written -> request(written, request));
        }
        LabTexts.attachments(writer, order.attachments());
    }

    private static void request(LdtWriter writer, LabOrder.Request request) throws IOException {
        if (request.test().isPresent()) {
            writer.field("8410", request.test().get());
            writer.field("8411", request.name().orElse(""));
        }
        writer.field("7303", request.billing().orElse(""));
        for (var vessel : request.vessels()) {
            writer.field("7364", vessel);
        }
        if (request.test().isEmpty()) {
            writer.field("8434", request.name().orElse(""));
        }
    }
}
