package de.depesche.portal.delegation;

import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.problems.Problem;
import java.util.Set;

/// A right that must be shown: made for each request from the signed-in person or the client's token, and asked by
/// every act. Only this module makes permits.
public final class Permit {
    private final Actor actor;
    private final OrganisationId organisation;
    private final Set<Scope> scopes;

    Permit(Actor actor, OrganisationId organisation, Set<Scope> scopes) {
        this.actor = actor;
        this.organisation = organisation;
        this.scopes = Set.copyOf(scopes);
    }

    public Actor actor() {
        return actor;
    }

    /// The organisation on whose behalf the actor acts.
    public OrganisationId organisation() {
        return organisation;
    }

    public boolean allows(Scope scope) {
        return scopes.contains(scope);
    }

    /// @throws Problem.NotFound when the thing belongs to another organisation
    /// @throws Problem.NotPermitted when it is the own organisation's, but the role does not allow the act
    public void require(Scope scope, OrganisationId owner) {
        if (!organisation.equals(owner)) {
            throw new Problem.NotFound("outside the actor's organisation");
        }
        require(scope);
    }

    public void require(Scope scope) {
        if (!scopes.contains(scope)) {
            throw new Problem.NotPermitted(scope.oauthName());
        }
    }

    @Override
    public String toString() {
        return "Permit[" + actor + " for " + organisation.value() + "]";
    }
}
