package de.depesche.portal.notifications;

import de.depesche.portal.tracing.Trace;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

/// A letter in its envelope (RFC 5322, 2046, 3834). A letter that is sent again keeps its Message-ID, by which mail
/// servers know doubles.
final class MimeLetter extends MimeMessage {
    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /// @param at when it was written, which stays when it is sent again
    record Envelope(UUID id, Address from, String domain, Address to, Locale locale, Instant at) {}

    static MimeLetter of(Session session, Envelope envelope, Letter letter) throws MessagingException {
        var message = new MimeLetter(session, "<" + envelope.id() + "@" + envelope.domain() + ">");
        message.setFrom(envelope.from());
        message.setRecipient(RecipientType.TO, envelope.to());
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(envelope.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", "Depesche <notifications." + envelope.domain() + ">");
        message.setHeader("Content-Language", envelope.locale().getLanguage());
        var trace = Trace.current();
        if (trace.isPresent()) {
            message.setHeader("X-Depesche-Trace", trace.get().id());
        }
        // Readers take the last form that they can show.
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
