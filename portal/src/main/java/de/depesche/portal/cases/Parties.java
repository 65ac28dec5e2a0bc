package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.problems.Problem;

/// The two sides of a case.
public record Parties(OrganisationId md, OrganisationId hospital) {

    public void requireSight(Permit permit) {
        sideOf(permit);
        permit.require(Scope.SEE_CASES);
    }

    /// @throws Problem.NotFound for everybody else, so that foreign ids reveal nothing
    public Side sideOf(Permit permit) {
        if (permit.organisation().equals(md)) {
            return Side.MD;
        }
        if (permit.organisation().equals(hospital)) {
            return Side.HOSPITAL;
        }
        throw new Problem.NotFound("case");
    }

    /// For acts that belong to one side: the other one learns that it is not its business, strangers nothing at all.
    void require(Permit permit, Scope scope, Side side) {
        if (sideOf(permit) != side) {
            throw new Problem.NotPermitted(scope.oauthName());
        }
        permit.require(scope);
    }
}
