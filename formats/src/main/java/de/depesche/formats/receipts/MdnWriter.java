package de.depesche.formats.receipts;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Writes a message disposition notification as the text of a mail, in UTF-8 with CR LF (source: 1ClickAbrechnung V2.1,
/// 3.3.4; wording).
///
/// @param from who confirms
/// @param to who sent the message
/// @param messageId of the notification itself, with angle brackets, without the name of a machine or a person
/// @param originalMessageId of the confirmed message, with angle brackets
/// @param service the Dienstkennung, such as `1ClickAbrechnung;Eingangsbestaetigung;V2.0`; empty outside the field
/// @param senderSystem `product;version`
/// @param humanText for people; no names of insured persons
public record MdnWriter(
        String from,
        String to,
        ZonedDateTime date,
        String messageId,
        String originalMessageId,
        String subject,
        Optional<String> service,
        String senderSystem,
        Disposition disposition,
        String humanText) {
    private static final String LINE = "\r\n";

    public MdnWriter {
        for (var field : List.of(from, to, messageId, originalMessageId, subject, service.orElse(""), senderSystem)) {
            if (field.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a header field is one line");
            }
        }
        if (!isId(messageId) || !isId(originalMessageId)) {
            throw new IllegalArgumentException("a message id stands in angle brackets");
        }
    }

    /// The whole mail: header, text for people, report.
    public String mail() {
        var boundary = boundary();
        var mail = new StringBuilder();
        line(mail, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date));
        line(mail, "From", from);
        line(mail, "To", to);
        line(mail, "Message-ID", messageId);
        line(mail, "In-Reply-To", originalMessageId);
        line(mail, "Subject", subject);
        service.ifPresent(name -> line(mail, "X-KIM-Dienstkennung", name));
        line(mail, "X-KIM-Sendersystem", senderSystem);
        line(mail, "MIME-Version", "1.0");
        var type = "multipart/report; report-type=disposition-notification; boundary=\"" + boundary + "\"";
        line(mail, "Content-Type", type);
        part(mail, boundary, "text/plain; charset=utf-8");
        line(mail, "Content-Transfer-Encoding", "8bit");
        mail.append(LINE)
                .append(humanText.replace(LINE, "\n").replace("\n", LINE))
                .append(LINE);
        part(mail, boundary, "message/disposition-notification");
        mail.append(LINE);
        line(mail, "Original-Message-ID", originalMessageId);
        line(mail, "Disposition", disposition.automatic());
        return mail.append(LINE)
                .append("--")
                .append(boundary)
                .append("--")
                .append(LINE)
                .toString();
    }

    /// The same for the same receipt, and never in its text.
    private String boundary() {
        var boundary = new StringBuilder("mdn-").append(Integer.toHexString(messageId.hashCode()));
        while (humanText.contains(boundary)) {
            boundary.append('x');
        }
        return boundary.toString();
    }

    private static boolean isId(String id) {
        return id.length() > 2 && id.startsWith("<") && id.endsWith(">");
    }

    private static void line(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append(LINE);
    }

    private static void part(StringBuilder mail, String boundary, String type) {
        mail.append(LINE).append("--").append(boundary).append(LINE);
        line(mail, "Content-Type", type);
    }
}
