package de.depesche.portal.notifications;

import de.depesche.portal.identity.Person;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.tracing.Span;
import de.depesche.portal.tracing.Step;
import de.depesche.portal.tracing.Traces;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Empties the outbox, one mail after another. A mail that fails comes again later, and again for days. Logs name
/// mails by id: no address, no text.
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    /// The SMTP server gets so long; a node that slept longer than it may hold a mail sends nothing.
    private static final Duration HANDING_OVER = Duration.ofSeconds(70);

    private final MailStore mails;
    private final Memberships memberships;
    private final Materials materials;
    private final Preferences preferences;
    private final Letters letters;
    private final Carrier carrier;
    private final MailSettings settings;
    private final Traces traces;
    private final Clock clock;

    Postman(
            MailStore mails,
            Memberships memberships,
            Materials materials,
            Preferences preferences,
            Letters letters,
            Carrier carrier,
            MailSettings settings,
            Traces traces,
            Clock clock) {
        this.mails = mails;
        this.memberships = memberships;
        this.materials = materials;
        this.preferences = preferences;
        this.letters = letters;
        this.carrier = carrier;
        this.settings = settings;
        this.traces = traces;
        this.clock = clock;
    }

    /// @return whether there was one
    boolean sendNext() {
        var next = mails.claim(clock.instant());
        next.ifPresent(this::send);
        return next.isPresent();
    }

    void send(Mail mail) {
        try (var span = traces.begin(Step.MAIL, mail.cause())) {
            send(mail, span);
        }
    }

    private void send(Mail mail, Span span) {
        try {
            mails.done(mail, deliver(mail), null, clock.instant());
        } catch (Carrier.RefusedForGood e) {
            giveUp(mail, "recipient-refused");
            span.failed(e);
        } catch (MessagingException | IOException | RuntimeException e) {
            failed(mail, e.getClass().getSimpleName());
            span.failed(e);
        }
    }

    private MailOutcome deliver(Mail mail) throws MessagingException, IOException {
        var members = memberships.members(mail.occasion().hospital());
        var member = members.stream()
                .filter(one -> one.person().id().equals(mail.recipient()))
                .findFirst();
        var address = member.map(one -> one.person()).flatMap(Person::email);
        if (member.isEmpty() || address.isEmpty()) {
            return MailOutcome.MOOT;
        }
        var contents = Contents.of(
                materials.of(mail.occasion()), Audience.of(member.get(), members), preferences.of(mail.recipient()));
        if (contents.isEmpty()) {
            return MailOutcome.MOOT;
        }
        carry(mail, address.get(), letters.write(mail.occasion().kind(), contents, mail.locale()));
        return MailOutcome.SENT;
    }

    private void carry(Mail mail, String address, Letter letter) throws MessagingException, IOException {
        if (!clock.instant().plus(HANDING_OVER).isBefore(mail.ours())) {
            throw new MessagingException("held for too long; whoever takes it next sends it");
        }
        var envelope = new MimeLetter.Envelope(
                mail.id(),
                settings.sender(),
                settings.domain(),
                new InternetAddress(address, true),
                mail.locale(),
                mail.createdAt());
        carrier.carry(mail.id(), MimeLetter.of(carrier.session(), envelope, letter));
    }

    private void failed(Mail mail, String failure) {
        if (mail.createdAt().plus(settings.giveUpAfter()).isAfter(clock.instant())) {
            mails.failed(mail, failure);
            log.warn("mail {} waits for attempt {}: {}", mail.id(), mail.attempts() + 1, failure);
        } else {
            giveUp(mail, failure);
        }
    }

    private void giveUp(Mail mail, String failure) {
        if (mails.done(mail, MailOutcome.GIVEN_UP, failure, clock.instant())) {
            log.error("mail {} is given up after {} attempts: {}", mail.id(), mail.attempts(), failure);
        }
    }
}
