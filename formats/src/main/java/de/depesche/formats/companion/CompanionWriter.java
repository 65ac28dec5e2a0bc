package de.depesche.formats.companion;

import de.depesche.formats.identifiers.Quarter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/// Writes companion files as the specification wants them: UTF-8, the elements in their order, the schema named without
/// a folder, nothing else.
public final class CompanionWriter {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private CompanionWriter() {}

    public static byte[] write(CompanionFile file) {
        var application = file.application();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<einlieferung xsi:schemaLocation=\"")
                .append(application.namespace())
                .append(' ')
                .append(application.schema())
                .append("\" xmlns=\"")
                .append(application.namespace())
                .append("\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
        element(xml, "version", Integer.toString(file.version()));
        element(xml, "guid", file.guid().toString());
        element(xml, "bsnr", file.bsnr().value());
        element(xml, "testdaten", Boolean.toString(file.testData()));
        element(xml, "lieferungs_zeitpunkt", TO_THE_SECOND.format(file.deliveredAt()));
        element(xml, "dokumenten_typ", file.documentType().officialName());
        element(xml, "quartal", file.quarter().in(Quarter.Notation.COMPANION_FILE));
        file.complete().ifPresent(complete -> element(xml, "vollstaendig", complete.toString()));
        file.attachments().forEach(attachment -> element(xml, "anhang", attachment));
        return xml.append("</einlieferung>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append("  <").append(name).append(" V=\"").append(escaped(value)).append("\"/>\n");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
