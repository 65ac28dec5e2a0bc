package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import de.depesche.portal.ModuleTest;
import de.depesche.portal.MovableClock;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.documents.DocumentRefused;
import de.depesche.portal.identity.PersonId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@ModuleTest(extraIncludes = {"database", "keys", "jobs"})
@TestPropertySource(
        properties = {
            "depesche.notifications.active=false",
            "depesche.address=https://depesche.example/",
            "depesche.mail.tls=none",
            "depesche.mail.from=Depesche Klinik <depesche@klinik.example>"
        })
@ExtendWith(OutputCaptureExtension.class)
class PostmanTest {
    private static final Instant MORNING = Instant.parse("2026-03-28T06:30:00Z");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

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

    @AfterAll
    static void stop() {
        SERVER.stop();
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

    private Clinic clinic;

    @BeforeEach
    void clinic() throws Exception {
        clock.moveTo(MORNING);
        clinic = Clinic.in(beans);
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void forget() {
        Clinic.forgetAll(db);
    }

    @Test
    void aReminderIsOneMailInTwoForms() throws Exception {
        var file = clinic.request("MD-4711", 3);
        clinic.upload(file);
        reminders.round();
        postman.round();
        postman.round();

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        var mail = toClerk();
        assertThat(mail.getSubject()).isEqualTo("Depesche: 1 Vorgang ist hochgeladen, aber nicht abgeschlossen");
        assertThat(mail.getFrom()[0]).hasToString("Depesche Klinik <depesche@klinik.example>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Id", null)).isEqualTo("Depesche <notifications.klinik.example>");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@klinik.example>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(MORNING);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var link = "https://depesche.example/vorgaenge/" + file.id().value();
        assertThat(part(mail, 0))
                .contains("- MD-4711: letzter Tag Di., 31.03.2026 (noch 3 Tage); hochgeladen, nicht abgeschlossen")
                .contains(link);
        assertThat(part(mail, 1))
                .contains("<html lang=\"de\"")
                .contains("href=\"" + link + "\"")
                .doesNotContain("<img", "src=", "<link", " th:");
    }

    @Test
    void whoChoseEnglishGetsEnglish() throws Exception {
        preferences.keep(clerk(), new Preference(Locale.ENGLISH, Set.of()));
        clinic.request("MD-1", 0);
        reminders.round();
        postman.round();

        assertThat(toClerk().getSubject()).isEqualTo("Depesche: 1 deadline ends soon");
        assertThat(part(toClerk(), 0)).contains("last day Sat, 28 Mar 2026 (today)");
    }

    @Test
    void noSecretIsInMailsRowsPublicationsOrLogs(CapturedOutput output) throws Exception {
        var file = clinic.request("MD-2", 0);
        var document = clinic.upload(file);
        reminders.round();
        clinic.inTransaction(() -> events.publishEvent(
                new DocumentRefused(document, "case", file.id().value())));
        awaitHappenings(1);
        clock.pass(Duration.ofMinutes(1));
        alerts.round();
        postman.round();

        var everything = new StringBuilder(output.getAll());
        for (var mail : SERVER.getReceivedMessages()) {
            everything.append(GreenMailUtil.getWholeMessage(mail));
            everything.append(part(mail, 0)).append(part(mail, 1)).append(mail.getSubject());
        }
        for (var table : List.of(
                "notifications.mail",
                "notifications.happening",
                "notifications.reminder",
                "notifications.alert",
                "jobs.event_publication")) {
            everything.append(db.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list());
        }
        assertThat(SERVER.getReceivedMessages()).hasSize(4);
        Clinic.MARKERS.forEach(marker -> assertThat(everything).doesNotContain(marker));
    }

    @Test
    void refusedDocumentsAlertOnceAndTogether() throws Exception {
        var file = clinic.request("MD-3", 9);
        var other = clinic.request("MD-4", 9);
        refuse(file);
        refuse(other);
        awaitHappenings(2);

        alerts.round();
        assertThat(SERVER.getReceivedMessages())
                .as("it waits for what comes with it")
                .isEmpty();
        clock.pass(Duration.ofSeconds(20));
        alerts.round();
        alerts.round();
        postman.round();

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(toClerk().getSubject()).isEqualTo("Depesche: Ein Dokument wurde abgelehnt");
        assertThat(part(toClerk(), 0)).contains("MD-3", "MD-4");

        refuse(file);
        awaitHappenings(3);
        clock.pass(Duration.ofMinutes(2));
        alerts.round();
        postman.round();
        assertThat(SERVER.getReceivedMessages()).as("five minutes of peace").hasSize(2);
        clock.pass(Duration.ofMinutes(4));
        alerts.round();
        postman.round();
        assertThat(SERVER.getReceivedMessages()).hasSize(4);
    }

    @Test
    void whatIsSwitchedOffStaysAwayAndTheReminderDoesNot() throws Exception {
        preferences.keep(clerk(), new Preference(Locale.GERMAN, Set.of(Preference.Topic.values())));
        var file = clinic.request("MD-5", 1);
        refuse(file);
        awaitHappenings(1);
        clock.pass(Duration.ofMinutes(1));
        alerts.round();
        reminders.round();
        postman.round();

        assertThat(subjectsToClerk()).containsExactly("Depesche: 1 Frist läuft bald ab");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndAtLastGivenUp() {
        clinic.request("MD-6", 14);
        reminders.round();
        SERVER.stop();
        try {
            postman.round();
            assertThat(store.waiting(clock.instant()).mails()).isEqualTo(2);
            postman.round();
            assertThat(attempts()).as("not before its time").containsOnly(1);
            clock.pass(Duration.ofMinutes(5));
            postman.round();
            assertThat(attempts()).containsOnly(2);
        } finally {
            SERVER.start();
        }
        clock.pass(Duration.ofHours(2));
        postman.round();
        assertThat(store.waiting(clock.instant()).mails()).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void afterDaysAMailIsGivenUpAndItsPersonLearnsOfIt() {
        clinic.request("MD-7", 14);
        reminders.round();
        SERVER.stop();
        try {
            clock.pass(Duration.ofDays(3));
            postman.round();
        } finally {
            SERVER.start();
        }

        assertThat(store.waiting(clock.instant())).isEqualTo(new MailStore.Waiting(0, Duration.ZERO, 2));
        assertThat(messages.of(clinic.world().hospital().clerkPermit()).undelivered())
                .isEqualTo(1);
    }

    @Test
    void newsStayUntilTheyAreRead() {
        var file = clinic.request("MD-8", 9);
        refuse(file);
        awaitHappenings(1);
        var permit = clinic.world().hospital().clerkPermit();

        var news = messages.of(permit);
        assertThat(news.items())
                .singleElement()
                .satisfies(item -> assertThat(item.orderNumber()).isEqualTo("MD-8"));
        messages.read(permit, news.until());

        assertThat(messages.of(permit).items()).isEmpty();
        assertThat(messages.of(clinic.world().hospital().administratorPermit()).items())
                .hasSize(1);
        assertThat(messages.of(clinic.world().otherHospital().clerkPermit()).items())
                .isEmpty();
    }

    private void refuse(CaseFile file) {
        var document = clinic.upload(file);
        clinic.inTransaction(() -> events.publishEvent(
                new DocumentRefused(document, "case", file.id().value())));
    }

    /// Listeners work on threads of their own, so a test waits for their rows.
    private void awaitHappenings(int count) {
        for (int i = 0; i < 500 && happenings() < count; i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(happenings()).isEqualTo(count);
    }

    private int happenings() {
        return db.sql("select count(*) from notifications.happening")
                .query(Integer.class)
                .single();
    }

    private List<Integer> attempts() {
        return db.sql("select attempts from notifications.mail")
                .query((row, number) -> row.getInt("attempts"))
                .list();
    }

    private MimeMessage toClerk() throws Exception {
        return mailsTo(clerkAddress()).getLast();
    }

    private List<String> subjectsToClerk() throws Exception {
        return mailsTo(clerkAddress()).stream().map(PostmanTest::subject).toList();
    }

    private static List<MimeMessage> mailsTo(String address) throws Exception {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }

    private String clerkAddress() {
        return clinic.world().hospital().clerk().userName() + "@example.org";
    }

    private PersonId clerk() {
        return clinic.world().hospital().clerk().person();
    }
}
