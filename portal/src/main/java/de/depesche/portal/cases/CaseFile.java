package de.depesche.portal.cases;

import static de.depesche.portal.cases.Outcome.done;
import static de.depesche.portal.cases.Outcome.refused;

import de.depesche.portal.cases.CaseState.Acknowledged;
import de.depesche.portal.cases.CaseState.Closed;
import de.depesche.portal.cases.CaseState.InProgress;
import de.depesche.portal.cases.CaseState.New;
import de.depesche.portal.cases.CaseState.PickedUp;
import de.depesche.portal.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/// Vorgang: what a Medical Service wants from, or tells, a hospital. Everyone may read one; only this module can
/// move it on, and the aggregate itself decides whether that may be.
///
/// @param pickUpSince since when something waits for the Medical Service's next run
/// @param version rises with each change of the case and of what lies in it, papers and documents, so that nobody
///     hands over what somebody else changed since; it stays when a document passes its checks
public record CaseFile(
        CaseId id,
        Parties parties,
        CaseKind kind,
        CaseFacts facts,
        Optional<CaseDeadline> deadline,
        CaseState state,
        Optional<PersonId> assignee,
        Optional<Instant> pickUpSince,
        Instant createdAt,
        Instant changedAt,
        int version) {

    /// Into progress, by a person who then is its assignee, or by a client for nobody in particular.
    Outcome<CaseFile> take(Optional<PersonId> by, Instant now) {
        return switch (state) {
            case New _ -> done(in(new InProgress(), by, now));
            case InProgress _ when assignee.equals(by) -> done(this);
            case InProgress _ when assignee.isEmpty() -> done(in(state, by, now));
            case InProgress _ -> refused(Refusal.TAKEN_BY_SOMEBODY_ELSE);
            case Closed _, PickedUp _, Acknowledged _ -> refused(Refusal.ALREADY_CLOSED);
        };
    }

    /// To a colleague, whoever has it now.
    Outcome<CaseFile> handOver(PersonId to, Instant now) {
        return switch (state) {
            case New _, InProgress _ -> done(in(new InProgress(), Optional.of(to), now));
            case Closed _, PickedUp _, Acknowledged _ -> refused(Refusal.ALREADY_CLOSED);
        };
    }

    /// Back into the team's pool.
    Outcome<CaseFile> release(Instant now) {
        return switch (state) {
            case New _ -> refused(Refusal.NOT_IN_PROGRESS);
            case InProgress _ -> done(in(new New(), Optional.empty(), now));
            case Closed _, PickedUp _, Acknowledged _ -> refused(Refusal.ALREADY_CLOSED);
        };
    }

    /// The hospital's own closing, which alone makes its documents count as in time. Once the deadline has ended it
    /// is too late, even if the portal has not yet closed the case itself.
    Outcome<CaseFile> close(ClosedBy by, Instant now) {
        return switch (state) {
            case New _, InProgress _ when isPastDue(now) && by != ClosedBy.DEADLINE -> refused(Refusal.DEADLINE_PASSED);
            case New _, InProgress _ -> done(closed(new Closing(now, by), now));
            case Closed _, PickedUp _, Acknowledged _ -> refused(Refusal.ALREADY_CLOSED);
        };
    }

    /// Fetched by the Medical Service; again after something was attached late.
    Outcome<CaseFile> pickUp(PickUp run, boolean moreWaits) {
        var waiting = moreWaits ? pickUpSince : Optional.<Instant>empty();
        return switch (state) {
            case New _, InProgress _ -> refused(Refusal.NOT_CLOSED_YET);
            case Closed(var closing) -> done(with(new PickedUp(closing, run), waiting, run.at()));
            case PickedUp _, Acknowledged _ -> done(with(state, waiting, run.at()));
        };
    }

    /// Quittieren: from here on nobody deletes a document of the case.
    Outcome<CaseFile> acknowledge(Instant now) {
        return switch (state) {
            case New _, InProgress _ -> refused(Refusal.NOT_CLOSED_YET);
            case Closed _ -> refused(Refusal.NOT_PICKED_UP_YET);
            case PickedUp(var closing, var pickUp) ->
                done(with(new Acknowledged(closing, pickUp, now), pickUpSince, now));
            case Acknowledged _ -> done(this);
        };
    }

    /// The Medical Service corrects what it said, as long as the hospital still works on it.
    Outcome<CaseFile> restate(CaseFacts newFacts, Optional<CaseDeadline> newDeadline, Instant now) {
        return switch (state) {
            case New _, InProgress _ ->
                done(new CaseFile(
                        id,
                        parties,
                        kind,
                        newFacts,
                        newDeadline,
                        state,
                        assignee,
                        pickUpSince,
                        createdAt,
                        now,
                        version));
            case Closed _, PickedUp _, Acknowledged _ -> refused(Refusal.ALREADY_CLOSED);
        };
    }

    /// Something new lies in the closed case and waits for the next run.
    CaseFile waitingForPickUp(Instant now) {
        return with(state, pickUpSince.or(() -> Optional.of(now)), now);
    }

    /// What was attached late is refused or deleted.
    CaseFile waitingNoMore() {
        return with(state, Optional.empty(), changedAt);
    }

    /// As it stands once this change is stored.
    CaseFile nextVersion() {
        return new CaseFile(
                id, parties, kind, facts, deadline, state, assignee, pickUpSince, createdAt, changedAt, version + 1);
    }

    /// What that side may know of it: who of the hospital works on it, the Medical Service never learns. To be shown,
    /// not to be stored.
    CaseFile seenBy(Side side) {
        return side == Side.HOSPITAL || assignee.isEmpty() ? this : in(state, Optional.empty(), changedAt);
    }

    /// Until the closing the Medical Service sees that the case is in progress, and nothing of the answer.
    boolean hidesAnswerFrom(Side side) {
        return side == Side.MD && state.isOpen();
    }

    public boolean isPastDue(Instant now) {
        return deadline.filter(end -> !now.isBefore(end.due())).isPresent();
    }

    private CaseFile closed(Closing closing, Instant now) {
        return with(new Closed(closing), Optional.of(now), now);
    }

    private CaseFile in(CaseState next, Optional<PersonId> nextAssignee, Instant now) {
        return new CaseFile(
                id, parties, kind, facts, deadline, next, nextAssignee, pickUpSince, createdAt, now, version);
    }

    private CaseFile with(CaseState next, Optional<Instant> waiting, Instant now) {
        return new CaseFile(id, parties, kind, facts, deadline, next, assignee, waiting, createdAt, now, version);
    }
}
