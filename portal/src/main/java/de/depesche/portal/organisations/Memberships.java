package de.depesche.portal.organisations;

import de.depesche.portal.identity.ClientId;
import de.depesche.portal.identity.People;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.ledger.Entry;
import de.depesche.portal.ledger.Ledger;
import de.depesche.portal.problems.Problem;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works for which organisation, and which system calls for it.
@Service
public class Memberships {
    private final MembershipStore store;
    private final ConnectedClients clients;
    private final People people;
    private final Ledger ledger;

    Memberships(MembershipStore store, ConnectedClients clients, People people, Ledger ledger) {
        this.store = store;
        this.clients = clients;
        this.people = people;
        this.ledger = ledger;
    }

    @Transactional
    public void admit(Actor by, OrganisationId organisation, PersonId person, Role role) {
        if (!store.admit(organisation, person, role)) {
            throw new Problem.Refused("already-member");
        }
        ledger.append(Entry.of(by, "organisations.member.admitted", "person", person.value())
                .onBehalfOf(organisation.value()));
    }

    @Transactional
    public void connect(Actor by, OrganisationId organisation, ClientId client) {
        if (!store.connect(organisation, client)) {
            throw new Problem.Refused("already-connected");
        }
        ledger.append(Entry.of(by, "organisations.client.connected", "client", client.value())
                .onBehalfOf(organisation.value()));
    }

    public Optional<Membership> of(PersonId person) {
        return store.of(person);
    }

    public Optional<Organisation> of(ClientId client) {
        return clients.organisationOf(client);
    }

    public boolean isMember(PersonId person, OrganisationId organisation) {
        return of(person)
                .filter(membership -> membership.organisation().id().equals(organisation))
                .isPresent();
    }

    /// The organisation's active people in the order of a German list of names, with their addresses.
    public List<Member> members(OrganisationId organisation) {
        var roles = store.roles(organisation);
        return people.find(roles.keySet()).values().stream()
                .filter(person -> person.active() && roles.containsKey(person.id()))
                .map(person -> new Member(person, roles.getOrDefault(person.id(), Role.CLERK)))
                .sorted(Comparator.comparing(
                        member -> member.person().displayName(), Collator.getInstance(Locale.GERMAN)))
                .toList();
    }
}
