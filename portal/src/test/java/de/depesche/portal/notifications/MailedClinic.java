package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.depesche.portal.ModuleTest;
import de.depesche.portal.MovableClock;
import de.depesche.portal.identity.PersonId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// A clinic whose mails a real SMTP server takes, at a time that stands still.
@ModuleTest(extraIncludes = {"database", "keys", "jobs"})
@TestPropertySource(
        properties = {
            "depesche.notifications.active=false",
            "depesche.address=https://depesche.example/",
            "depesche.mail.tls=none",
            "depesche.mail.from=Depesche Klinik <depesche@klinik.example>"
        })
@ExtendWith(OutputCaptureExtension.class)
@Import(MailedClinic.Time.class)
class MailedClinic {
    static final Instant MORNING = Instant.parse("2026-03-28T06:30:00Z");
    static final GreenMail SERVER = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(MORNING);
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("depesche.mail.host", () -> "127.0.0.1");
        properties.add("depesche.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @Autowired
    BeanFactory beans;

    @Autowired
    MovableClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    Alerts alerts;

    @Autowired
    Postman postman;

    @Autowired
    Preferences preferences;

    @Autowired
    Messages messages;

    @Autowired
    MailStore store;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    Clinic clinic;

    @BeforeEach
    void clinic() throws Exception {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        clock.moveTo(MORNING);
        clinic = Clinic.in(beans);
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void forget() {
        Clinic.forgetAll(db);
    }

    void sendAll() {
        while (postman.sendNext()) {
            // more wait
        }
    }

    /// Listeners work on threads of their own, so a test waits for their rows.
    void awaitHappenings(int count) {
        for (int i = 0; i < 500 && happenings() < count; i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(happenings()).isEqualTo(count);
    }

    int happenings() {
        return db.sql("select count(*) from notifications.happening")
                .query(Integer.class)
                .single();
    }

    MimeMessage toClerk() throws Exception {
        return mailsTo(clerkAddress()).getLast();
    }

    static List<MimeMessage> mailsTo(String address) throws Exception {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(MimeMessage mail, int number) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }

    String clerkAddress() {
        return clinic.world().hospital().clerk().userName() + "@example.org";
    }

    PersonId clerk() {
        return clinic.world().hospital().clerk().person();
    }
}
