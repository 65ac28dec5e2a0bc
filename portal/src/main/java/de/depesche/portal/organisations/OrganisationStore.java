package de.depesche.portal.organisations;

import de.depesche.formats.deadlines.Land;
import de.depesche.formats.identifiers.Ik;
import de.depesche.portal.identity.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {
    private static final String SELECT = "select id, kind, name, ik, laender from organisations.organisation ";

    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    /// @return false when there is one with that IK
    boolean insert(Organisation organisation) {
        return db.sql("""
                insert into organisations.organisation (id, kind, name, ik, laender)
                values (:id, :kind, :name, :ik, :laender)
                on conflict (ik) do nothing
                """)
                        .param("id", organisation.id().value())
                        .param("kind", organisation.kind().name())
                        .param("name", organisation.name())
                        .param("ik", organisation.ik().value())
                        .param(
                                "laender",
                                organisation.laender().stream().map(Land::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    Optional<Organisation> find(OrganisationId id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Organisation> find(Collection<OrganisationId> ids) {
        return db.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(OrganisationStore::toOrganisation)
                .list();
    }

    Optional<Organisation> find(Ik ik) {
        return db.sql(SELECT + "where ik = :ik")
                .param("ik", ik.value())
                .query(OrganisationStore::toOrganisation)
                .optional();
    }

    /// In one query, since each call of a client asks.
    Optional<Organisation> connectedTo(ClientId client) {
        return db.sql(SELECT + "join organisations.connected_client on organisation_id = id where client_id = :client")
                .param("client", client.value())
                .query(OrganisationStore::toOrganisation)
                .optional();
    }

    List<Organisation> all(OrganisationKind kind) {
        return db.sql(SELECT + "where kind = :kind order by name, id")
                .param("kind", kind.name())
                .query(OrganisationStore::toOrganisation)
                .list();
    }

    private static Organisation toOrganisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Ik(row.getString("ik")),
                Arrays.stream((String[]) row.getArray("laender").getArray())
                        .map(Land::valueOf)
                        .collect(Collectors.toSet()));
    }
}
