package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;

/// A document that comes with an order or finding (Obj_0010), inside the file or beside it.
///
/// @param type FK 9970, such as `100` for a laboratory finding; 900 is an LDT file
/// @param format such as `pdf`, as the sender writes it
/// @param description of a document of type 999
/// @param reference to a file beside this one
/// @param base64 the document inside the file, line by line (FK 6329)
public record LabAttachment(
        Optional<String> type,
        Optional<String> format,
        Optional<String> description,
        Optional<String> reference,
        List<String> base64) {
    public LabAttachment {
        base64 = List.copyOf(base64);
    }

    /// A document to be written into the file.
    ///
    /// @param type FK 9970, such as `100`
    /// @param format such as `pdf`
    public static LabAttachment of(String type, String format, byte[] content) {
        return new LabAttachment(
                Optional.of(type), Optional.of(format), Optional.empty(), Optional.empty(), Base64Lines.of(content));
    }

    static List<LabAttachment> in(LdtNode node) {
        return node.objects("Obj_0010").map(LabAttachment::of).toList();
    }

    private static LabAttachment of(LdtObject object) {
        return new LabAttachment(
                Look.own(object, "9970"),
                Look.own(object, "6303"),
                Look.own(object, "6327"),
                Look.own(object, "6305"),
                Look.texts(object, Base64Lines.FIELD).toList());
    }

    /// The document's bytes; empty where it is only referred to, or where its Base64 is damaged. Made anew at each
    /// call.
    public Optional<byte[]> content() {
        return Base64Lines.bytes(base64);
    }
}
