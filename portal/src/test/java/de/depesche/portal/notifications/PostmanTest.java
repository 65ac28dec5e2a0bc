package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import de.depesche.portal.documents.DocumentRefused;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/// How mails go out, and what becomes of those that do not.
class PostmanTest extends MailedClinic {

    @Test
    void aReminderIsOneMailInTwoForms() throws Exception {
        var file = clinic.request("MD-4711", 3);
        clinic.upload(file);
        reminders.round();
        sendAll();
        sendAll();

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
        sendAll();

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
        sendAll();

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
    void aServerThatIsAwayIsTriedAgainAndAtLastGivenUp() {
        clinic.request("MD-6", 14);
        reminders.round();
        SERVER.stop();
        try {
            sendAll();
            assertThat(store.waiting(clock.instant()).mails()).isEqualTo(2);
            sendAll();
            assertThat(attempts()).as("not before its time").containsOnly(1);
            clock.pass(Duration.ofMinutes(5));
            sendAll();
            assertThat(attempts()).containsOnly(2);
        } finally {
            SERVER.start();
        }
        clock.pass(Duration.ofHours(2));
        sendAll();
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
            sendAll();
        } finally {
            SERVER.start();
        }

        assertThat(store.waiting(clock.instant())).isEqualTo(new MailStore.Waiting(0, Duration.ZERO, 2));
        assertThat(messages.of(clinic.world().hospital().clerkPermit()).undelivered())
                .isEqualTo(1);
    }

    @Test
    void whoSleptLongerThanItMayHoldAMailSendsNothing() {
        clinic.request("MD-9", 3);
        reminders.round();
        var held = store.claim(clock.instant()).orElseThrow();
        clock.pass(Duration.ofMinutes(3));
        sendAll();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);

        postman.send(held);

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(store.waiting(clock.instant()).mails()).isZero();
    }

    @Test
    void whoSleptForDaysDoesNotGiveUpWhatAnotherNodeIsSending() {
        clinic.request("MD-10", 14);
        reminders.round();
        var slept = store.claim(clock.instant()).orElseThrow();
        db.sql("delete from notifications.mail where id <> :id")
                .param("id", slept.id())
                .update();
        clock.pass(Duration.ofDays(3));
        var others = store.claim(clock.instant()).orElseThrow();

        postman.send(slept);
        postman.send(others);

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(db.sql("select outcome from notifications.mail")
                        .query(String.class)
                        .single())
                .isEqualTo("sent");
    }

    private List<Integer> attempts() {
        return db.sql("select attempts from notifications.mail")
                .query((row, number) -> row.getInt("attempts"))
                .list();
    }
}
