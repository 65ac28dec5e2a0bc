package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.cases.CaseState.Acknowledged;
import de.depesche.portal.cases.CaseState.Closed;
import de.depesche.portal.cases.CaseState.InProgress;
import de.depesche.portal.cases.CaseState.New;
import de.depesche.portal.cases.CaseState.PickedUp;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final Instant DUE = Instant.parse("2026-04-07T22:00:00Z");
    private static final Instant BEFORE = DUE.minusSeconds(1);
    private static final Optional<PersonId> KIM = Optional.of(new PersonId(UUID.randomUUID()));
    private static final Optional<PersonId> ALEX = Optional.of(new PersonId(UUID.randomUUID()));
    private static final RunId RUN = new RunId(UUID.randomUUID());

    @Test
    void takingANewCaseMakesThePersonItsAssignee() {
        var taken = open().take(KIM, BEFORE).orProblem();

        assertThat(taken.state()).isEqualTo(new InProgress());
        assertThat(taken.assignee()).isEqualTo(KIM);
    }

    @Test
    void takingAgainChangesNothing() {
        var kims = open().take(KIM, BEFORE.minusSeconds(60)).orProblem();
        var clients = open().take(Optional.empty(), BEFORE.minusSeconds(60)).orProblem();

        assertThat(kims.take(KIM, BEFORE)).isEqualTo(Outcome.done(kims));
        assertThat(clients.take(Optional.empty(), BEFORE)).isEqualTo(Outcome.done(clients));
        assertThat(clients.take(KIM, BEFORE).orProblem().assignee()).isEqualTo(KIM);
    }

    @Test
    void whoWorksOnACaseTheMedicalServiceNeverLearns() {
        var closed = open().take(KIM, BEFORE)
                .orProblem()
                .close(ClosedBy.USER, BEFORE)
                .orProblem();

        assertThat(closed.seenBy(Side.MD).assignee()).isEmpty();
        assertThat(closed.seenBy(Side.MD).state()).isEqualTo(closed.state());
        assertThat(closed.seenBy(Side.HOSPITAL)).isEqualTo(closed);
    }

    @Test
    void whatSomebodyElseHasIsNotTakenSilently() {
        var kims = open().take(KIM, BEFORE).orProblem();

        assertThat(kims.take(ALEX, BEFORE)).isEqualTo(Outcome.refused(Refusal.TAKEN_BY_SOMEBODY_ELSE));
    }

    @Test
    void aReleasedCaseIsNewAgainAndNobodys() {
        var released = open().take(KIM, BEFORE).orProblem().release(BEFORE).orProblem();

        assertThat(released.state()).isEqualTo(new New());
        assertThat(released.assignee()).isEmpty();
    }

    @Test
    void closingBeforeTheEndIsInTimeAndWaitsForTheNextRun() {
        var closed = open().close(ClosedBy.USER, BEFORE).orProblem();

        assertThat(closed.state()).isEqualTo(new Closed(new Closing(BEFORE, ClosedBy.USER)));
        assertThat(closed.state().asClosed().orElseThrow().inTime()).isTrue();
        assertThat(closed.pickUpSince()).contains(BEFORE);
    }

    @Test
    void atTheVeryEndItIsTooLateForTheHospitalEvenBeforeThePortalHasClosed() {
        assertThat(open().close(ClosedBy.USER, DUE)).isEqualTo(Outcome.refused(Refusal.DEADLINE_PASSED));
        assertThat(open().close(ClosedBy.API, DUE)).isEqualTo(Outcome.refused(Refusal.DEADLINE_PASSED));
    }

    @Test
    void whatTheDeadlineClosesIsLate() {
        var closed = open().close(ClosedBy.DEADLINE, DUE).orProblem();

        assertThat(closed.state().asClosed().orElseThrow().inTime()).isFalse();
    }

    @Test
    void theHospitalCannotReopen() {
        var closed = open().close(ClosedBy.USER, BEFORE).orProblem();

        assertThat(closed.take(KIM, BEFORE)).isEqualTo(Outcome.refused(Refusal.ALREADY_CLOSED));
        assertThat(closed.release(BEFORE)).isEqualTo(Outcome.refused(Refusal.ALREADY_CLOSED));
        assertThat(closed.close(ClosedBy.USER, BEFORE)).isEqualTo(Outcome.refused(Refusal.ALREADY_CLOSED));
    }

    @Test
    void onlyClosedCasesArePickedUpAndOnlyPickedUpOnesAcknowledged() {
        var closed = open().close(ClosedBy.API, BEFORE).orProblem();
        var run = new PickUp(DUE, RUN);

        assertThat(open().pickUp(run, false)).isEqualTo(Outcome.refused(Refusal.NOT_CLOSED_YET));
        assertThat(closed.acknowledge(DUE)).isEqualTo(Outcome.refused(Refusal.NOT_PICKED_UP_YET));
        var picked = closed.pickUp(run, false).orProblem();
        assertThat(picked.state()).isInstanceOf(PickedUp.class);
        assertThat(picked.pickUpSince()).isEmpty();
        assertThat(picked.acknowledge(DUE).orProblem().state()).isInstanceOf(Acknowledged.class);
    }

    @Test
    void whatWasAttachedDuringTheRunWaitsForTheNextOne() {
        var closed = open().close(ClosedBy.API, BEFORE).orProblem();

        var picked = closed.pickUp(new PickUp(DUE, RUN), true).orProblem();

        assertThat(picked.pickUpSince()).isPresent();
    }

    @Test
    void aLateAttachmentKeepsTheTimeSinceWhenSomethingWaits() {
        var closed = open().close(ClosedBy.API, BEFORE).orProblem();

        assertThat(closed.waitingForPickUp(DUE).pickUpSince()).contains(BEFORE);
    }

    @Test
    void acknowledgingAgainChangesNothing() {
        var acknowledged = open().close(ClosedBy.API, BEFORE)
                .orProblem()
                .pickUp(new PickUp(DUE, RUN), false)
                .orProblem()
                .acknowledge(DUE)
                .orProblem();

        assertThat(acknowledged.acknowledge(DUE.plusSeconds(60))).isEqualTo(Outcome.done(acknowledged));
    }

    @Test
    void theMedicalServiceChangesOnlyOpenCases() {
        var closed = open().close(ClosedBy.API, BEFORE).orProblem();

        assertThat(closed.restate(closed.facts(), closed.deadline(), DUE))
                .isEqualTo(Outcome.refused(Refusal.ALREADY_CLOSED));
    }

    private static CaseFile open() {
        var received = LocalDate.of(2026, 2, 6);
        return new CaseFile(
                new CaseId(new UUID(1, 1)),
                new Parties(new OrganisationId(new UUID(2, 1)), new OrganisationId(new UUID(2, 2))),
                CaseKind.DOCUMENT_REQUEST,
                new CaseFacts(
                        "MD-1",
                        "Prüfung",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        received),
                Optional.of(new CaseDeadline(Optional.empty(), Optional.of(LocalDate.of(2026, 4, 7)), DUE)),
                new New(),
                Optional.empty(),
                Optional.empty(),
                BEFORE,
                BEFORE,
                1);
    }
}
