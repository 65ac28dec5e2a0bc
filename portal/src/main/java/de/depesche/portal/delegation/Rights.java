package de.depesche.portal.delegation;

import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Role;
import java.util.EnumSet;
import java.util.Set;

/// What an organisation's kind and a person's role in it allow.
final class Rights {
    private Rights() {}

    static Set<Scope> of(OrganisationKind kind, Role role) {
        var scopes = EnumSet.copyOf(of(kind));
        switch (role) {
            case ADMINISTRATOR -> scopes.add(Scope.ADMINISTER_USERS);
            case CLERK -> {}
        }
        return scopes;
    }

    /// The most that a client of such an organisation may do.
    static Set<Scope> of(OrganisationKind kind) {
        return switch (kind) {
            case HOSPITAL -> Set.of(Scope.SEE_CASES, Scope.ANSWER_CASES);
            case MEDICAL_SERVICE -> Set.of(Scope.SEE_CASES, Scope.FILE_CASES, Scope.COLLECT_CASES);
        };
    }
}
