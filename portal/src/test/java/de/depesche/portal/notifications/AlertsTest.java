package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.documents.DocumentRefused;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What cannot wait for the morning, and what people read in the portal.
class AlertsTest extends MailedClinic {

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
        sendAll();

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(toClerk().getSubject()).isEqualTo("Depesche: Ein Dokument wurde abgelehnt");
        assertThat(part(toClerk(), 0)).contains("MD-3", "MD-4");

        refuse(file);
        awaitHappenings(3);
        clock.pass(Duration.ofMinutes(2));
        alerts.round();
        sendAll();
        assertThat(SERVER.getReceivedMessages()).as("five minutes of peace").hasSize(2);
        clock.pass(Duration.ofMinutes(4));
        alerts.round();
        sendAll();
        assertThat(SERVER.getReceivedMessages()).hasSize(4);
    }

    /// As if another node told the hospital between this one's look and its act.
    @Test
    void twoNodesTellAHospitalOneAfterTheOther() throws Exception {
        refuse(clinic.request("MD-5", 9));
        awaitHappenings(1);
        clock.pass(Duration.ofMinutes(1));
        var other = new CompletableFuture<Void>();

        clinic.inTransaction(() -> {
            other.completeAsync(() -> {
                alerts.round();
                return null;
            });
            alerts.round();
        });
        other.get(30, TimeUnit.SECONDS);

        assertThat(db.sql("select count(*) from notifications.alert")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void oneHospitalsTroubleDoesNotKeepTheOthersFromTheirAlerts() {
        var file = clinic.request("MD-12", 9);
        var troubled = clinic.world().hospital().organisation().id();
        var other = clinic.world().otherHospital().organisation().id();
        for (var hospital : List.of(troubled, other)) {
            var kind = HappeningKind.DOCUMENT_REFUSED;
            var happening = new Happening(UUID.randomUUID(), hospital, kind, file.id(), clock.instant());
            beans.getBean(HappeningStore.class).insert(happening, Optional.empty());
        }
        clock.pass(Duration.ofMinutes(1));
        db.sql("alter table notifications.alert add constraint trouble check (organisation <> '%s')"
                        .formatted(troubled.value()))
                .update();
        try {
            alerts.round();
        } finally {
            db.sql("alter table notifications.alert drop constraint trouble").update();
        }

        assertThat(db.sql("select organisation from notifications.alert")
                        .query(UUID.class)
                        .list())
                .containsExactly(other.value());
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
        sendAll();

        assertThat(subjectsToClerk()).containsExactly("Depesche: 1 Frist läuft bald ab");
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

    private List<String> subjectsToClerk() throws Exception {
        return mailsTo(clerkAddress()).stream().map(AlertsTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
