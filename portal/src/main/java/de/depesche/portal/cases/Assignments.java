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
        var person = permit.actor() instanceof Actor.Person(var uuid)
                ? Optional.of(new PersonId(uuid))
                : Optional.<PersonId>empty();
        return acts.byHospital(permit, id, CaseAct.TAKEN, file -> file.take(person, clock.instant()));
    }

    /// @throws Problem.Invalid when the colleague is not one
    @Transactional
    public Outcome<CaseFile> handOver(Permit permit, CaseId id, PersonId to) {
        return acts.byHospital(permit, id, CaseAct.HANDED_OVER, file -> {
            requireColleague(to, file);
            return file.handOver(to, clock.instant());
        });
    }

    @Transactional
    public Outcome<CaseFile> release(Permit permit, CaseId id) {
        return acts.byHospital(permit, id, CaseAct.RELEASED, file -> file.release(clock.instant()));
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
