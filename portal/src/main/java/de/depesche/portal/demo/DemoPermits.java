package de.depesche.portal.demo;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Permits;
import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.organisations.Member;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.Role;
import java.util.Comparator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// In whose name the demo world acts.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoPermits {
    private final Memberships memberships;
    private final Permits permits;

    DemoPermits(Memberships memberships, Permits permits) {
        this.memberships = memberships;
        this.permits = permits;
    }

    Permit of(Organisation medicalService) {
        return permit(memberships.members(medicalService.id()).getFirst());
    }

    Permit clerkOf(Organisation hospital, int number) {
        var clerks = memberships.members(hospital.id()).stream()
                .filter(member -> member.role() == Role.CLERK)
                .sorted(Comparator.comparing(member -> member.person().displayName()))
                .toList();
        return permit(clerks.get(number % clerks.size()));
    }

    private Permit permit(Member member) {
        return permits.of(new SignedInPerson(member.person().id())).orElseThrow();
    }
}
