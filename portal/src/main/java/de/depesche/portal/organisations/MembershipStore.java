package de.depesche.portal.organisations;

import de.depesche.portal.identity.ClientId;
import de.depesche.portal.identity.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MembershipStore {
    private final JdbcClient db;
    private final OrganisationStore organisations;

    MembershipStore(JdbcClient db, OrganisationStore organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    private record Row(UUID organisation, Role role) {}

    /// @return false when the person works for an organisation already
    boolean admit(OrganisationId organisation, PersonId person, Role role) {
        return db.sql("""
                insert into organisations.membership (person_id, organisation_id, role)
                values (:person, :organisation, :role)
                on conflict (person_id) do nothing
                """)
                        .param("person", person.value())
                        .param("organisation", organisation.value())
                        .param("role", role.name())
                        .update()
                == 1;
    }

    /// @return false when the client calls for an organisation already
    boolean connect(OrganisationId organisation, ClientId client) {
        return db.sql("""
                insert into organisations.connected_client (client_id, organisation_id)
                values (:client, :organisation)
                on conflict (client_id) do nothing
                """)
                        .param("client", client.value())
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    Optional<Membership> of(PersonId person) {
        return db.sql("select organisation_id, role from organisations.membership where person_id = :person")
                .param("person", person.value())
                .query((row, number) ->
                        new Row(row.getObject("organisation_id", UUID.class), Role.valueOf(row.getString("role"))))
                .optional()
                .flatMap(row -> organisations
                        .find(new OrganisationId(row.organisation()))
                        .map(organisation -> new Membership(organisation, row.role())));
    }

    Optional<Organisation> of(ClientId client) {
        return organisations.connectedTo(client);
    }

    Map<PersonId, Role> roles(OrganisationId organisation) {
        var roles = new HashMap<PersonId, Role>();
        db.sql("select person_id, role from organisations.membership where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query(row -> {
                    roles.put(
                            new PersonId(row.getObject("person_id", UUID.class)), Role.valueOf(row.getString("role")));
                });
        return roles;
    }
}
