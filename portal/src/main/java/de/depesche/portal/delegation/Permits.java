package de.depesche.portal.delegation;

import de.depesche.portal.identity.Caller;
import de.depesche.portal.identity.Caller.SignedInPerson;
import de.depesche.portal.identity.Caller.TokenBearer;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.Memberships;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.OrganisationKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Makes permits: what somebody may do follows from the organisation and the role, for tokens also from their scopes.
@Service
public class Permits {
    private final Memberships memberships;

    Permits(Memberships memberships) {
        this.memberships = memberships;
    }

    /// Empty for somebody who works for no organisation.
    public Optional<Permit> of(Caller caller) {
        return switch (caller) {
            case SignedInPerson person ->
                memberships
                        .of(person.id())
                        .map(membership -> new Permit(
                                person.actor(),
                                membership.organisation().id(),
                                Rights.of(membership.organisation().kind(), membership.role())));
            case TokenBearer bearer ->
                memberships
                        .of(bearer.id())
                        .map(organisation ->
                                new Permit(bearer.actor(), organisation.id(), granted(bearer, organisation.kind())));
        };
    }

    /// For what the portal does by itself, such as closing at the deadline; on whose behalf is always named.
    public Permit forJob(String job, OrganisationId organisation, Set<Scope> scopes) {
        return new Permit(new Actor.Job(job), organisation, scopes);
    }

    private static Set<Scope> granted(TokenBearer bearer, OrganisationKind kind) {
        return Rights.of(kind).stream()
                .filter(scope -> bearer.scopes().contains(scope.oauthName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
