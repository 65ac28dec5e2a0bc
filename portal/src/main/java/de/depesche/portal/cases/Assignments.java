package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Zuteilungen: who of the team works on a case.
@Service
public class Assignments {
    private final CaseActs acts;
    private final Memberships memberships;
    private final Clock clock;

    Assignments(CaseActs acts, Memberships memberships, Clock clock) {
        this.acts = acts;
        this.memberships = memberships;
        this.clock = clock;
    }

    /// Sets the case in progress; a person becomes its assignee, a client does not.
    @Transactional
    public Outcome<CaseFile> take(Permit permit, CaseId id) {
        return acts.byHospital(permit, id, CaseAct.TAKEN, file -> file.take(person(permit), clock.instant()));
    }

    /// @param seen who worked on it when the giver looked
    /// @throws Problem.Invalid when the colleague is not one
    /// @throws Problem.Stale when somebody else works on it by now
    @Transactional
    public Outcome<CaseFile> handOver(Permit permit, CaseId id, PersonId to, Optional<PersonId> seen) {
        return acts.byHospital(permit, id, CaseAct.HANDED_OVER, file -> {
            requireAssignee(seen, file);
            requireColleague(to, file);
            return file.handOver(to, clock.instant());
        });
    }

    /// @param seen who worked on it when the giver looked
    /// @throws Problem.Stale when somebody else works on it by now
    @Transactional
    public Outcome<CaseFile> release(Permit permit, CaseId id, Optional<PersonId> seen) {
        return acts.byHospital(permit, id, CaseAct.RELEASED, file -> {
            requireAssignee(seen, file);
            return file.release(clock.instant());
        });
    }

    /// What nobody else works on; for callers that say nothing of what they saw.
    @Transactional
    public Outcome<CaseFile> release(Permit permit, CaseId id) {
        var own = person(permit);
        return acts.byHospital(permit, id, CaseAct.RELEASED, file -> {
            boolean isOthers = file.assignee().isPresent() && !file.assignee().equals(own);
            return isOthers && file.state().isOpen()
                    ? Outcome.refused(Refusal.TAKEN_BY_SOMEBODY_ELSE)
                    : file.release(clock.instant());
        });
    }

    private static Optional<PersonId> person(Permit permit) {
        return permit.actor() instanceof Actor.Person(var uuid) ? Optional.of(new PersonId(uuid)) : Optional.empty();
    }

    /// A closed case says that it is closed, whoever worked on it.
    private static void requireAssignee(Optional<PersonId> seen, CaseFile file) {
        if (file.state().isOpen() && !file.assignee().equals(seen)) {
            throw new Problem.Stale("case");
        }
    }

    private void requireColleague(PersonId person, CaseFile file) {
        boolean isOne = memberships
                .of(person)
                .filter(membership ->
                        membership.organisation().id().equals(file.parties().hospital()))
                .isPresent();
        if (!isOne) {
            throw new Problem.Invalid("assignee", "not-a-colleague");
        }
    }
}
