package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.MovableClock;
import de.depesche.portal.cases.Assignments;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.Closings;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.notifications.Contents.Heading;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ModuleTest(extraIncludes = {"database", "keys", "jobs"})
@TestPropertySource(properties = "depesche.notifications.active=false")
class RemindersTest {
    /// Half past six in Berlin, before the first reminder, on the last day of winter time.
    private static final Instant EARLY = Instant.parse("2026-03-28T05:30:00Z");

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(EARLY);
        }
    }

    @Autowired
    BeanFactory beans;

    @Autowired
    MovableClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    Assignments assignments;

    @Autowired
    Closings closings;

    @Autowired
    CaseViews views;

    @Autowired
    JdbcClient db;

    private Clinic clinic;
    private SentReminders sent;

    @BeforeEach
    void clinic() {
        clock.moveTo(EARLY);
        clinic = Clinic.in(beans);
        sent = new SentReminders(beans, clinic);
    }

    @AfterEach
    void forget() {
        Clinic.forgetAll(db);
    }

    @Test
    void nothingGoesOutBeforeTheHourAndOneMailToEachPersonAfterIt() {
        clinic.request("A-7", 7);

        reminders.round();
        assertThat(sent.mails()).isEmpty();

        clock.pass(Duration.ofMinutes(31));
        reminders.round();
        reminders.round();

        assertThat(sent.mails())
                .hasSize(2)
                .extracting(Mail::recipient)
                .containsExactlyInAnyOrder(clerk(), administrator());
        assertThat(sent.mails()).extracting(mail -> mail.occasion().kind()).containsOnly(MailKind.MORNING);
    }

    @Test
    void aPortalThatWasAwayInTheMorningRemindsInTheEvening() {
        clinic.request("A-1", 1);

        clock.pass(Duration.ofHours(16));
        reminders.round();

        assertThat(sent.mails())
                .filteredOn(mail -> mail.occasion().kind() == MailKind.MORNING)
                .hasSize(2);
    }

    @Test
    void eachStepRemindsOnItsDayAndNoOtherDayDoes() {
        var file = clinic.request("A-S", 15);
        var reminded = IntStream.rangeClosed(0, 15)
                .map(ago -> 15 - ago)
                .filter(left -> {
                    clock.moveTo(EARLY.plus(Duration.ofDays(15L - left)).plus(Duration.ofMinutes(45)));
                    reminders.round();
                    return sent.mails().stream().anyMatch(mail -> sent.named(mail, file));
                })
                .boxed()
                .toList();

        assertThat(reminded).containsExactly(14, 7, 5, 3, 1, 0);
    }

    @Test
    void manyNodesRemindOnce() throws Exception {
        clinic.request("A-N", 3);
        clock.pass(Duration.ofHours(1));

        try (var nodes = Executors.newFixedThreadPool(8)) {
            var rounds = IntStream.range(0, 8)
                    .mapToObj(node -> nodes.submit(() -> reminders.round()))
                    .toList();
            for (var round : rounds) {
                round.get();
            }
        }

        assertThat(sent.mails()).hasSize(2);
    }

    @Test
    void assignedCasesConcernTheirAssigneeAndTheAdministratorsAndFreeOnesEverybody() {
        var own = clinic.request("A-OWN", 5);
        var others = clinic.request("A-ADMIN", 5);
        var free = clinic.request("A-FREE", 5);
        assignments.take(clinic.world().hospital().clerkPermit(), own.id()).orProblem();
        assignments
                .take(clinic.world().hospital().administratorPermit(), others.id())
                .orProblem();
        clock.pass(Duration.ofHours(1));
        reminders.round();

        assertThat(sent.orderNumbers(clerk(), Heading.OWN)).containsExactly("A-OWN");
        assertThat(sent.orderNumbers(clerk(), Heading.FREE)).containsExactly("A-FREE");
        assertThat(sent.orderNumbers(clerk(), Heading.COLLEAGUES)).isEmpty();
        assertThat(sent.orderNumbers(administrator(), Heading.OWN)).containsExactly("A-ADMIN");
        assertThat(sent.orderNumbers(administrator(), Heading.COLLEAGUES)).containsExactly("A-OWN");
        assertThat(free.id()).isNotNull();
    }

    @Test
    void uploadedButNotClosedComesFirstAndAgainAtNoonOfTheLastDay() {
        var trapped = clinic.request("A-TRAP", 0);
        clinic.request("A-EMPTY", 0);
        clinic.upload(trapped);
        clock.pass(Duration.ofHours(1));
        reminders.round();
        assertThat(sent.orderNumbers(clerk(), Heading.UNCLOSED)).containsExactly("A-TRAP");

        clock.pass(Duration.ofHours(5));
        reminders.round();
        reminders.round();

        var noon = sent.mails().stream()
                .filter(mail -> mail.occasion().kind() == MailKind.NOON)
                .toList();
        assertThat(noon).hasSize(2);
        assertThat(sent.contents(noon.getFirst()).sections())
                .singleElement()
                .satisfies(section -> assertThat(section.cases())
                        .extracting(brief -> brief.orderNumber())
                        .containsExactly("A-TRAP"));
    }

    @Test
    void closedCasesAreInNoReminder() {
        var file = clinic.request("A-CLOSED", 1);
        clock.pass(Duration.ofHours(1));
        reminders.round();
        assertThat(sent.mails()).hasSize(2).allMatch(mail -> sent.named(mail, file));

        var permit = clinic.world().hospital().clerkPermit();
        closings.close(permit, file.id(), views.find(permit, file.id()).version())
                .orProblem();

        assertThat(sent.mails())
                .as("what a mail says is read when it goes out")
                .noneMatch(mail -> sent.named(mail, file));
    }

    @Test
    void newCasesAreToldOnceAndOnlyToTheirHospital() {
        clinic.request("A-NEW", 40);
        clock.pass(Duration.ofHours(1));
        reminders.round();
        assertThat(sent.orderNumbers(clerk(), Heading.ARRIVED)).containsExactly("A-NEW");

        clock.pass(Duration.ofDays(1));
        reminders.round();

        assertThat(sent.mails()).as("nothing new on the second day").hasSize(2);
    }

    /// It is dated when its filing begins, and seen by others when that has ended.
    @Test
    void whatWasBeingFiledDuringTheRoundIsToldOnTheNextDay() {
        clock.pass(Duration.ofHours(1));
        reminders.round();
        clock.pass(Duration.ofSeconds(-1));
        clinic.request("A-UNSEEN", 40);

        clock.pass(Duration.ofDays(1));
        reminders.round();

        assertThat(sent.orderNumbers(clerk(), Heading.ARRIVED)).containsExactly("A-UNSEEN");
    }

    private PersonId clerk() {
        return clinic.world().hospital().clerk().person();
    }

    private PersonId administrator() {
        return clinic.world().hospital().administrator().person();
    }
}
