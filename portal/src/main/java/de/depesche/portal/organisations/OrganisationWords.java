package de.depesche.portal.organisations;

import de.depesche.portal.identity.PersonId;
import de.depesche.portal.identity.PersonalWords;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The name of the own organisation is no secret.
@Component
class OrganisationWords implements PersonalWords {
    private final MembershipStore memberships;

    OrganisationWords(MembershipStore memberships) {
        this.memberships = memberships;
    }

    @Override
    public Set<String> of(PersonId person) {
        return memberships
                .of(person)
                .map(membership -> Set.of(membership.organisation().name()))
                .orElse(Set.of());
    }
}
