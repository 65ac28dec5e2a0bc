package de.depesche.portal.notifications;

import de.depesche.portal.identity.PersonId;
import de.depesche.portal.problems.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;

/// The mails of the demonstration, read from the folder where they lie instead of being sent. Everyone sees the own
/// ones only.
@Service
@ConditionalOnBooleanProperty("depesche.notifications.mailbox")
public class Mailbox {
    private static final int MOST = 100;

    private final MailStore mails;
    private final FolderCarrier folder;

    Mailbox(MailStore mails, FolderCarrier folder) {
        this.mails = mails;
        this.folder = folder;
    }

    /// @param text the plain one of its two forms
    public record Opened(UUID id, String subject, String to, Instant at, String text) {}

    /// The newest first.
    public List<SentMail> of(PersonId person) {
        return mails.sentTo(person, MOST);
    }

    public byte[] file(PersonId person, UUID id) {
        return of(person).stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .flatMap(mail -> content(mail.id()))
                .orElseThrow(() -> new Problem.NotFound("mail"));
    }

    public Opened read(PersonId person, UUID id) {
        try {
            var message = new MimeMessage(folder.session(), new ByteArrayInputStream(file(person, id)));
            var forms = (MimeMultipart) message.getContent();
            return new Opened(
                    id,
                    message.getSubject(),
                    message.getAllRecipients()[0].toString(),
                    message.getSentDate().toInstant(),
                    forms.getBodyPart(0).getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("the mail cannot be read", e);
        }
    }

    private Optional<byte[]> content(UUID id) {
        try {
            return folder.read(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
