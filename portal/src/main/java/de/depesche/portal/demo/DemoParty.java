package de.depesche.portal.demo;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.ClientCredentials;
import de.depesche.portal.identity.Credentials;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Role;
import java.util.List;

/// An organisation of the demo world with its people and its client.
///
/// @param clientPermit what its client may do
record DemoParty(Organisation organisation, List<Somebody> people, ClientCredentials client, Permit clientPermit) {

    record Somebody(Credentials credentials, Role role, Permit permit) {}

    DemoParty {
        people = List.copyOf(people);
    }

    boolean isHospital() {
        return organisation.kind() == OrganisationKind.HOSPITAL;
    }

    List<Somebody> clerks() {
        return people.stream().filter(person -> person.role() == Role.CLERK).toList();
    }
}
