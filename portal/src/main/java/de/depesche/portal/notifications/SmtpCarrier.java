package de.depesche.portal.notifications;

import de.depesche.portal.tracing.Calls;
import de.depesche.portal.tracing.Step;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands letters to an SMTP server. All waits are shorter than the time for which the outbox leaves a mail to a node.
final class SmtpCarrier implements Carrier {
    private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final String MILLISECONDS = "20000";
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Session session;

    SmtpCarrier(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.put("mail.smtp.timeout", MILLISECONDS);
        properties.put("mail.smtp.writetimeout", MILLISECONDS);
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailSettings.Tls.IMPLICIT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void carry(UUID id, MimeLetter letter) throws MessagingException {
        Calls.to(Step.HAND_OVER, _ -> {
            handOver(letter);
            return letter;
        });
    }

    private void handOver(MimeLetter letter) throws MessagingException {
        var transport = session.getTransport("smtp");
        try {
            transport.connect(
                    Objects.requireNonNull(settings.host()), settings.port(), settings.user(), settings.password());
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (SendFailedException e) {
            throw isPermanent(e) ? new RefusedForGood("recipient refused") : e;
        } finally {
            close(transport);
        }
    }

    /// A server that has taken the letter and goes away without a farewell has taken it all the same: it must not come
    /// again.
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("the mail server ended the connection without a farewell: {}", e.toString());
        }
    }

    private static boolean isPermanent(SendFailedException failure) {
        for (Exception cause = failure; cause instanceof MessagingException link; cause = link.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT;
            }
        }
        return false;
    }
}
