package de.depesche.formats.receipts;

import de.depesche.formats.mail.MailPart;
import java.util.Optional;

/// Message disposition notification, as it was received: which message it is about and what became of it. A mail with
/// the content type `multipart/report; report-type=disposition-notification` (RFC 8098; 1ClickAbrechnung V2.1, 3.3.4).
///
/// @param originalMessageId with its angle brackets, where the report names one
/// @param inReplyTo the header field of the mail, where there is one
/// @param disposition where it can be read
/// @param humanText the first part, for people
public record Mdn(
        Optional<String> originalMessageId,
        Optional<String> inReplyTo,
        Optional<Disposition> disposition,
        String humanText) {
    private static final String REPORT = "message/disposition-notification";

    /// Empty where the mail is no notification.
    public static Optional<Mdn> parse(MailPart mail) {
        var parts = mail.parts();
        var report = parts.stream()
                .filter(part -> part.contentType().value().equals(REPORT))
                .findFirst();
        if (!mail.contentType().value().equals("multipart/report") || report.isEmpty()) {
            return Optional.empty();
        }
        var fields = fields(report.get());
        return Optional.of(new Mdn(
                fields.header("Original-Message-ID"),
                mail.header("In-Reply-To"),
                fields.header("Disposition").flatMap(Disposition::parse),
                text(parts.getFirst())));
    }

    private static MailPart fields(MailPart report) {
        return MailPart.parse(report.content().orElseGet(report::body));
    }

    private static String text(MailPart part) {
        return part.contentType().value().equals("text/plain") ? part.text().strip() : "";
    }
}
