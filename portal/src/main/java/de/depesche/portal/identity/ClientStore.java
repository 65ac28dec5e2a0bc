package de.depesche.portal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientStore {
    private static final String COLUMNS =
            "id, client_id, secret_sha256, public_keys, scopes, expires_at, deactivated_at";

    private final JdbcClient db;

    ClientStore(JdbcClient db) {
        this.db = db;
    }

    /// A client with what it proves itself by.
    record Known(
            Client client,
            @Nullable String secretHash,
            @Nullable String publicKeys) {}

    /// @return false when there is one of that name
    boolean insert(Client client, Optional<String> secretHash, Optional<String> publicKeys, Instant now) {
        return db.sql("""
                insert into identity.client
                       (id, client_id, secret_sha256, public_keys, scopes, registered_at, expires_at)
                values (:id, :clientId, :secretHash, :publicKeys, :scopes, :now, :expires)
                on conflict (client_id) do nothing
                """)
                        .param("id", client.id().value())
                        .param("clientId", client.clientId())
                        .param("secretHash", secretHash.orElse(null))
                        .param("publicKeys", publicKeys.orElse(null))
                        .param("scopes", client.scopes().toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expires", client.expiresAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Client> find(ClientId id) {
        return db.sql("select " + COLUMNS + " from identity.client where id = :id")
                .param("id", id.value())
                .query(ClientStore::toKnown)
                .optional()
                .map(Known::client);
    }

    Optional<Known> find(String clientId) {
        return db.sql("select " + COLUMNS + " from identity.client where client_id = :clientId")
                .param("clientId", clientId)
                .query(ClientStore::toKnown)
                .optional();
    }

    boolean deactivate(ClientId id, Instant now) {
        return db.sql("""
                update identity.client
                   set deactivated_at = :now
                 where id = :id and deactivated_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Known toKnown(ResultSet row, int number) throws SQLException {
        var client = new Client(
                new ClientId(row.getObject("id", UUID.class)),
                row.getString("client_id"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("deactivated_at") == null);
        return new Known(client, row.getString("secret_sha256"), row.getString("public_keys"));
    }
}
