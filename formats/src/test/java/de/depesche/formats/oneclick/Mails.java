package de.depesche.formats.oneclick;

import de.depesche.formats.companion.Application;
import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.CompanionWriter;
import de.depesche.formats.companion.DocumentType;
import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Quarter;
import de.depesche.formats.mail.MailPart;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Deliveries of an invented practice as mails.
public final class Mails {
    public static final String KVDT = "Z01181234500_02.04.2026_13.10.con.xkm";
    public static final String PDF = "ese_1.21_181234500_2026q1.sig.pdf";
    public static final String XML = "ese_1.21_181234500_2026q1.xml";
    static final OffsetDateTime SENT = OffsetDateTime.parse("2026-04-02T13:10:17+02:00");

    private Mails() {}

    public static CompanionFile companion(boolean test, DocumentType type, List<String> attachments) {
        return new CompanionFile(
                Application.BILLING,
                1,
                UUID.fromString("0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"),
                new Bsnr("181234500"),
                test,
                SENT,
                type,
                new Quarter(2026, 1),
                Optional.of(true),
                attachments);
    }

    /// Billing: the companion file and one KVDT file.
    public static String billing(CompanionFile companion) {
        return mail(part("begleitdatei.xml", "application/xml", CompanionWriter.write(companion)), kvdt());
    }

    public static String declaration(CompanionFile companion) {
        return mail(part("begleitdatei.xml", "application/xml", CompanionWriter.write(companion)), pdf(), xml());
    }

    static String both(CompanionFile companion) {
        return mail(
                part("begleitdatei.xml", "application/xml", CompanionWriter.write(companion)), kvdt(), pdf(), xml());
    }

    static String kvdt() {
        return part(KVDT, "application/octet-stream", bytes("geschlossen"));
    }

    static String pdf() {
        return part(PDF, "application/pdf", bytes("%PDF-1.7 …"));
    }

    static String xml() {
        return part(XML, "application/xml", bytes("<ese/>"));
    }

    static String part(String name, String type, byte[] content) {
        return "Content-Type: " + type + "; name=\"" + name + "\"\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    }

    static String mail(String... parts) {
        return "Date: Thu, 02 Apr 2026 13:10:17 +0200\r\nFrom: praxis@kim.example\r\nTo: kv20@kim.example\r\n"
                + "Subject: 1ClickAbrechnung-Lieferung\r\nX-KIM-Dienstkennung: 1ClickAbrechnung;Lieferung;V2.0\r\n"
                + "X-KIM-Sendersystem: Muster-PVS;V1.0\r\nMessage-ID: <lieferung-1@praxis>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"grenze\"\r\n\r\nvorweg\r\n--grenze\r\n"
                + String.join("\r\n--grenze\r\n", parts) + "\r\n--grenze--\r\n";
    }

    public static MailPart parsed(String mail) {
        return MailPart.parse(bytes(mail));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
