package de.depesche.portal.organisations.web;

import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.CallerToken;
import de.depesche.portal.identity.People;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.web.Greeter;
import de.depesche.portal.web.SeenAs;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The name and the organisation in the page's head. Who still has to choose a password is not in yet.
@Component
class Heads implements Greeter {
    private final People people;
    private final Memberships memberships;

    Heads(People people, Memberships memberships) {
        this.people = people;
        this.memberships = memberships;
    }

    @Override
    public Optional<SeenAs> seenAs(Principal principal) {
        return principal instanceof CallerToken token
                        && token.isEntered()
                        && token.getPrincipal() instanceof SignedInPerson(var id)
                ? seenAs(id)
                : Optional.empty();
    }

    private Optional<SeenAs> seenAs(PersonId id) {
        return people.find(id)
                .map(person -> new SeenAs(
                        person.displayName(),
                        memberships
                                .of(id)
                                .map(membership -> membership.organisation().name())
                                .orElse("")));
    }
}
