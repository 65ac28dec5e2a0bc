package de.depesche.portal.cases;

import static de.depesche.portal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestClock;
import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.documents.Chunk;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.FileName;
import de.depesche.portal.documents.NewUpload;
import de.depesche.portal.documents.Place;
import de.depesche.portal.documents.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the last second of a deadline decides, with a clock that the test moves.
@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity"})
class DeadlineEndTest {
    private static final byte[] FILE = "GIF89a\1\0\1\0\0\0\0;................".getBytes(StandardCharsets.ISO_8859_1);

    @TestConfiguration
    static class MovedByHand {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
        }
    }

    @Autowired
    BeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    Uploads uploads;

    @Autowired
    CaseStore cases;

    @Autowired
    CaseDocumentStore documents;

    @Autowired
    ReceiptDocumentStore covered;

    @Autowired
    ReceiptStore receipts;

    @Autowired
    Closings closings;

    private CaseWorld world;

    @BeforeEach
    void world() {
        assertThat(beans.getBean(Clock.class)).isSameAs(clock);
        world = CaseWorld.in(beans);
    }

    @Test
    void theLastDayEndsAtMidnightInBerlinAlsoWhereTheClocksChangeAndOnALeapDay() {
        for (var end : Map.of(
                        // the night to 29 March has no hour from two to three, that to 25 October has it twice
                        LocalDate.of(2026, 3, 28), "2026-03-28T23:00:00Z",
                        LocalDate.of(2026, 3, 29), "2026-03-29T22:00:00Z",
                        LocalDate.of(2026, 10, 24), "2026-10-24T22:00:00Z",
                        LocalDate.of(2026, 10, 25), "2026-10-25T23:00:00Z",
                        LocalDate.of(2028, 2, 29), "2028-02-29T23:00:00Z")
                .entrySet()) {
            var file = dueAfter(end.getKey());

            assertThat(file.deadline().orElseThrow().due()).isEqualTo(end.getValue());
            assertThat(file.isPastDue(Instant.parse(end.getValue()).minusMillis(1)))
                    .isFalse();
            assertThat(file.isPastDue(Instant.parse(end.getValue()))).isTrue();
        }
    }

    @Test
    void inTheLastMomentTheHospitalClosesInTimeAndInTheNextItIsLate() {
        var inTime = dueAfter(lastDay());
        var late = dueAfter(lastDay());
        goTo(inTime, Duration.ofMillis(-1));
        world.close(inTime);
        goTo(inTime, Duration.ZERO);

        var hospital = world.parties().hospital().clerkPermit();
        var outcome = closings.close(
                hospital, late.id(), cases.find(late.id()).orElseThrow().version());

        assertThat(outcome).isIn(Outcome.refused(Refusal.DEADLINE_PASSED), Outcome.refused(Refusal.ALREADY_CLOSED));
        assertThat(closing(inTime).inTime()).isTrue();
        assertThat(closing(late).by()).isEqualTo(ClosedBy.DEADLINE);
        assertThat(closing(late).inTime()).isFalse();
    }

    @Test
    void whatWasConfirmedBeforeTheEndIsInAndTheCaseCountsAsLate() throws IOException {
        var file = dueAfter(lastDay());
        goTo(file, Duration.ofMillis(-2));
        var document = begun(file);
        send(document, 0, FILE.length);
        goTo(file, Duration.ZERO);

        assertThat(closing(file).by()).isEqualTo(ClosedBy.DEADLINE);
        assertThat(documents.find(document).orElseThrow().afterClosing()).isFalse();
        assertThat(covered.of(receipt(file, ReceiptKind.CLOSING))).containsExactly(document);
    }

    @Test
    void anUploadThatTheEndOvertakesGoesOnAndIsAttachedLate() throws IOException {
        var file = dueAfter(lastDay());
        goTo(file, Duration.ofMillis(-2));
        var document = begun(file);
        send(document, 0, 10);
        goTo(file, Duration.ZERO);
        assertThat(closing(file).by()).isEqualTo(ClosedBy.DEADLINE);

        var hospital = world.parties().hospital().clerkPermit();
        assertThat(uploads.find(hospital, document).confirmed()).isEqualTo(10);
        send(document, 10, FILE.length);

        assertThat(documents.find(document).orElseThrow().afterClosing()).isTrue();
        assertThat(covered.of(receipt(file, ReceiptKind.CLOSING))).isEmpty();
        assertThat(covered.of(receipt(file, ReceiptKind.LATE_ATTACHMENT))).containsExactly(document);
        assertThat(cases.find(file.id()).orElseThrow().pickUpSince()).isPresent();
    }

    /// Later than whatever another test of this class has moved the clock to.
    private LocalDate lastDay() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(3);
    }

    private CaseFile dueAfter(LocalDate day) {
        return world.filed(Optional.of(new GivenDay(day, true)));
    }

    private void goTo(CaseFile file, Duration beside) {
        var moment = file.deadline().orElseThrow().due().plus(beside);
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private Closing closing(CaseFile file) {
        return await(() -> cases.find(file.id()).orElseThrow().state().asClosed(), Optional::isPresent)
                .orElseThrow();
    }

    private CaseReceipt receipt(CaseFile file, ReceiptKind kind) {
        return receipts.of(file.id()).stream()
                .filter(receipt -> receipt.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private DocumentId begun(CaseFile file) throws IOException {
        var place = new Place(CasePlace.KIND, file.id().value());
        var wanted = new NewUpload(
                place,
                FileName.cleaned("Bild.gif"),
                OptionalLong.of(FILE.length),
                Map.of("category", "hospital-report"));
        return uploads.create(world.parties().hospital().clerkPermit(), wanted).id();
    }

    private void send(DocumentId id, int from, int to) throws IOException {
        var bytes = new ByteArrayInputStream(FILE, from, to - from);
        uploads.receive(
                world.parties().hospital().clerkPermit(),
                id,
                new Chunk(from, OptionalLong.of(to - from), Optional.empty(), bytes));
    }
}
